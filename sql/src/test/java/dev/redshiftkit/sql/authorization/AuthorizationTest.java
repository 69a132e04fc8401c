package dev.redshiftkit.sql.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.sql.authorization.Authorization.Credentials;
import dev.redshiftkit.sql.authorization.Authorization.DefaultRole;
import dev.redshiftkit.sql.authorization.Authorization.Keys;
import dev.redshiftkit.sql.authorization.Authorization.Roles;
import dev.redshiftkit.sql.authorization.Authorization.Session;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.copy.Copy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {

    private static final Keys KEYS =
            new Keys(SecretText.of("AKIA1"), SecretText.of("a/b+c="), Optional.of(SecretText.of("tok")));

    private static Authorization read(String clause) {
        return Copy.parse("copy t from 's3://bucket/k' " + clause).authorization();
    }

    @Test
    void readsEveryForm() {
        assertThat(read("iam_role DEFAULT")).isEqualTo(new DefaultRole());
        assertThat(read("iam_role 'SESSION'")).isEqualTo(new Session());
        assertThat(read("iam_role 'arn:aws-cn:iam::1:role/p/a,arn:aws-cn:iam::2:role/b'"))
                .isEqualTo(new Roles(
                        List.of(new IamRole("arn:aws-cn:iam::1:role/p/a"), new IamRole("arn:aws-cn:iam::2:role/b"))));
        assertThat(read("access_key_id 'AKIA1' secret_access_key 'a/b+c=' session_token 'tok'"))
                .isEqualTo(KEYS);
        assertThat(read("credentials as 'token=tok;aws_secret_access_key=a/b+c=;aws_access_key_id=AKIA1'"))
                .isEqualTo(new Credentials(KEYS));
    }

    @Test
    void credentialsMeanWhatTheySpell() {
        assertThat(new Credentials(KEYS).meaning()).isEqualTo(KEYS);
        assertThat(KEYS.meaning()).isEqualTo(KEYS);
        assertThat(read("with credentials 'aws_iam_role=arn:aws:iam::1:role/a'").meaning())
                .isEqualTo(Authorization.role("arn:aws:iam::1:role/a"));
    }

    @Test
    void secretsAreWrittenOnlyWhenAskedFor() {
        assertThat(KEYS.renderWithCredentials())
                .isEqualTo("ACCESS_KEY_ID 'AKIA1' SECRET_ACCESS_KEY 'a/b+c=' SESSION_TOKEN 'tok'");
        assertThat(new Credentials(KEYS).renderWithCredentials())
                .isEqualTo("CREDENTIALS 'aws_access_key_id=AKIA1;aws_secret_access_key=a/b+c=;token=tok'");
        for (Authorization right : List.of(KEYS, new Credentials(KEYS))) {
            assertThat(right + right.render()).doesNotContain("AKIA1", "a/b+c=", "tok'", "tok]");
        }
    }

    @Test
    void secretsAreComparedAndNotShown() {
        assertThat(SecretText.of("a"))
                .isEqualTo(SecretText.of("a"))
                .hasSameHashCodeAs(SecretText.of("a"))
                .isNotEqualTo(SecretText.of("b"))
                .isNotEqualTo("a")
                .hasToString("****");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "loader",
                "arn:aws:iam::123456789012:user/u",
                "arn:aws:iam::123456789012:role/",
                "arn:aws:iam::123456789012:role/a b",
                "arn:aws:iam::123456789012:role/a, arn:aws:iam::123456789012:role/b",
                "arn:aws:iam::123456789012:role/a,",
                "session",
            })
    void refusesWhatNamesNoRole(String role) {
        assertThatExceptionOfType(InvalidCommandException.class)
                .isThrownBy(() -> read("iam_role '" + role + "'"))
                .withMessage(
                        "option IAM_ROLE of the authorization must be a role as arn:aws:iam::<account>:role/<name>");
    }

    @Test
    void aChainHasARole() {
        assertThatExceptionOfType(InvalidCommandException.class)
                .isThrownBy(() -> new Roles(List.of()))
                .withMessageContaining("IAM_ROLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "aws_iam_role=arn:aws:iam::1:role/a;token=t",
                "aws_access_key_id=a",
                "aws_secret_access_key=a",
                "aws_access_key_id=a;aws_secret_access_key=b;",
                "aws_access_key_id=a; aws_secret_access_key=b",
                "AWS_ACCESS_KEY_ID=a;aws_secret_access_key=b",
                "aws_access_key_id=a;aws_access_key_id=a;aws_secret_access_key=b",
                "aws_access_key_id=a;aws_secret_access_key=b;master_symmetric_key=c",
            })
    void refusesCredentialsOfAnotherForm(String text) {
        assertThatExceptionOfType(InvalidCommandException.class)
                .isThrownBy(() -> read("credentials '" + text + "'"))
                .withMessage("option CREDENTIALS of the authorization must be 'aws_iam_role=...' or"
                        + " 'aws_access_key_id=...;aws_secret_access_key=...[;token=...]'");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "access_key_id 'x', SECRET_ACCESS_KEY",
                "secret_access_key 'x', ACCESS_KEY_ID",
                "session_token 'x', ACCESS_KEY_ID",
                "session_token 'x' access_key_id 'x', SECRET_ACCESS_KEY",
                "access_key_id 'x' access_key_id 'y', ACCESS_KEY_ID",
                "access_key_id 'a b' secret_access_key 'x', ACCESS_KEY_ID",
                "access_key_id 'x' secret_access_key 'a;b', SECRET_ACCESS_KEY",
                "access_key_id 'x' secret_access_key 'y' session_token 'a''b', SESSION_TOKEN",
            })
    void refusesKeysThatAreIncompleteOrMalformed(String clause, String option) {
        assertThatExceptionOfType(InvalidCommandException.class)
                .isThrownBy(() -> read(clause))
                .returns(option, InvalidCommandException::option);
    }

    @Test
    void onlyKeysAndRolesHaveAnOlderSpelling() {
        assertThatExceptionOfType(InvalidCommandException.class)
                .isThrownBy(() -> new Credentials(new Session()))
                .withMessage("option CREDENTIALS of the authorization must be keys or roles");
    }

    @Test
    void aRolePrintsItsName() {
        assertThat(new IamRole("arn:aws:iam::1:role/a")).hasToString("arn:aws:iam::1:role/a");
    }
}
