package dev.redshiftkit.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.storage.StorageError;
import dev.redshiftkit.local.storage.StoreAccess;
import dev.redshiftkit.local.storage.StoreAccess.Action;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.authorization.IamRole;
import dev.redshiftkit.sql.copy.Copy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3RightsTest {

    private static final String LOADER = "arn:aws:iam::123456789012:role/loader";
    private static final String ARCHIVE = "arn:aws:iam::123456789012:role/archive";
    private static final S3Policy POLICY =
            S3Policy.NOTHING.reading("s3://lake/in/").writing("s3://lake/out/").writing("s3://archive");

    private final IamRoles roles = new IamRoles();
    private final S3Rights rights =
            new S3Rights(roles, id -> id.equals("AKIA1") ? Optional.of("secret") : Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "LIST, lake, in/, true",
        "READ, lake, in/a, true",
        "WRITE, lake, in/a, false",
        "DELETE, lake, in/a, false",
        "LIST, lake, out/x, true",
        "READ, lake, out/x, false",
        "WRITE, lake, out/x, true",
        "DELETE, lake, out/x, true",
        "LIST, lake, '', false",
        "READ, lakes, in/a, false",
        "WRITE, archive, anything, true",
        "WRITE, archives, anything, false",
    })
    void roleMayDoWhatItsPolicySays(Action action, String bucket, String key, boolean allowed) {
        roles.attach(LOADER, POLICY);

        assertThat(rights.of(Authorization.role(LOADER)).refusal(action, bucket, key))
                .isEqualTo(allowed ? Optional.empty() : Optional.of(StorageError.ACCESS_DENIED));
    }

    @Test
    void roleWithoutPolicyMayDoEverythingAndTheDefaultRoleIsItsOwnSelf() {
        roles.attachAsDefault(LOADER);

        assertThat(refusal(Authorization.role(LOADER))).isEmpty();
        assertThat(refusal(new Authorization.DefaultRole())).isEmpty();
        assertThat(refusal(Authorization.role(ARCHIVE))).contains(StorageError.ACCESS_DENIED);
    }

    @Test
    void lastRoleOfAChainReachesTheData() {
        roles.attach(LOADER, S3Policy.NOTHING);
        roles.attach(ARCHIVE);

        assertThat(refusal(chain(LOADER, ARCHIVE))).isEmpty();
        assertThat(refusal(chain(ARCHIVE, LOADER))).contains(StorageError.ACCESS_DENIED);
    }

    @ParameterizedTest
    @CsvSource({"AKIA1, secret, ", "AKIA1, wrong, SIGNATURE_DOES_NOT_MATCH", "AKIA2, secret, INVALID_ACCESS_KEY_ID"})
    void keysMustBeThoseOfTheStore(String id, String secret, StorageError expected) {
        String keys = "aws_access_key_id=" + id + ";aws_secret_access_key=" + secret;
        Copy copy = Copy.parse("COPY t FROM 's3://lake/in/' CREDENTIALS '" + keys + "'");

        assertThat(refusal(copy.authorization())).isEqualTo(Optional.ofNullable(expected));
    }

    private Optional<StorageError> refusal(Authorization authorization) {
        StoreAccess access = rights.of(authorization);
        return access.refusal(Action.WRITE, "any", "thing");
    }

    private static Authorization chain(String... arns) {
        return new Authorization.Roles(List.of(arns).stream().map(IamRole::new).toList());
    }
}
