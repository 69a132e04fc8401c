package dev.redshiftkit.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.dynamo.ReadRefusal;
import dev.redshiftkit.sql.copy.Copy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DynamoRightsTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/loader";

    private final IamRoles roles = new IamRoles();
    private final DynamoRights rights = new DynamoRights(roles, AccessKey.lasting("AKIA1", "secret"));

    @Test
    void roleReadsTablesUnlessItIsHeldToS3() {
        assertThat(refusal("IAM_ROLE '" + ROLE + "'")).contains(ReadRefusal.ACCESS_DENIED);
        assertThat(refusal("IAM_ROLE default")).contains(ReadRefusal.ACCESS_DENIED);

        roles.attachAsDefault(ROLE);
        assertThat(refusal("IAM_ROLE '" + ROLE + "'")).isEmpty();
        assertThat(refusal("IAM_ROLE default")).isEmpty();

        roles.attach(ROLE, S3Policy.NOTHING.reading("s3://lake"));
        assertThat(refusal("IAM_ROLE default")).contains(ReadRefusal.ACCESS_DENIED);
    }

    @Test
    void keysHaveToBeKnown() {
        assertThat(refusal("ACCESS_KEY_ID 'AKIA1' SECRET_ACCESS_KEY 'secret'")).isEmpty();
        assertThat(refusal("ACCESS_KEY_ID 'AKIA1' SECRET_ACCESS_KEY 'other'")).contains(ReadRefusal.WRONG_SECRET);
        assertThat(refusal("ACCESS_KEY_ID 'AKIA2' SECRET_ACCESS_KEY 'secret'")).contains(ReadRefusal.UNKNOWN_KEY);
    }

    private Optional<ReadRefusal> refusal(String authorization) {
        return rights.refusal(Copy.parse("COPY t FROM 'dynamodb://t' " + authorization + " READRATIO 50")
                .authorization());
    }
}
