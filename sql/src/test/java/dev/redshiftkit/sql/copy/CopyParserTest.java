package dev.redshiftkit.sql.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyParserTest {

    @Test
    void readsWhatTheGuideWrites() {
        Copy copy = Copy.parse("copy venue from 's3://bucket/tickit/venue_pipe.txt' iam_role default"
                + " delimiter '|' region 'us-east-1' null as '\\N' ;");

        assertThat(copy.render())
                .isEqualTo("COPY venue FROM 's3://bucket/tickit/venue_pipe.txt' REGION 'us-east-1'"
                        + " IAM_ROLE default DELIMITER '|' NULL AS '\\\\N'");
    }
}
