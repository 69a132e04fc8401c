package dev.redshiftkit.client.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.sql.s3.S3Uri;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {

    @Test
    void listsEveryFileAsMandatoryWithItsLength() {
        List<StagedFile> files = List.of(
                new StagedFile(S3Uri.parse("s3://bucket/in/0001-a.csv.gz"), 12),
                new StagedFile(S3Uri.parse("s3://bucket/in/0002-\"b\\.csv"), 34));

        assertThat(Manifest.of(files)).isEqualTo("""
                        {"entries": [
                          {"url": "s3://bucket/in/0001-a.csv.gz", "mandatory": true, "meta": {"content_length": 12}},
                          {"url": "s3://bucket/in/0002-\\"b\\\\.csv", "mandatory": true, "meta": {"content_length": 34}}
                        ]}
                        """);
    }
}
