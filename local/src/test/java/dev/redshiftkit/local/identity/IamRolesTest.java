package dev.redshiftkit.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.authorization.IamRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class IamRolesTest {

    private static final String LOADER = "arn:aws:iam::123456789012:role/loader";
    private static final String OTHER = "arn:aws:iam::123456789012:role/other";

    private final IamRoles roles = new IamRoles();

    @Test
    void attachedRoleIsTakenAndAnotherRefusedAsRedshiftRefusesIt() {
        roles.attach(LOADER);

        assertThatCode(() -> require(Authorization.role(LOADER))).doesNotThrowAnyException();
        assertThatThrownBy(() -> require(Authorization.role(OTHER)))
                .isInstanceOfSatisfying(SqlError.class, error -> {
                    assertThat(error.sqlState()).isEqualTo("XX000");
                    assertThat(error.detail().orElse(""))
                            .contains("code:      8001")
                            .contains("query:     42");
                })
                .hasMessage(
                        "User arn:aws:redshift:us-east-1:123456789012:dbuser:local/ann is not authorized to assume IAM"
                                + " Role " + OTHER);
    }

    @Test
    void everyRoleOfAChainMustBeKnown() {
        roles.attach(LOADER);
        assertThatThrownBy(() -> require(chain(LOADER, OTHER))).hasMessageEndingWith("IAM Role " + OTHER);
        assertThatThrownBy(() -> require(chain(OTHER, LOADER))).hasMessageEndingWith("IAM Role " + OTHER);

        roles.attach(OTHER);
        assertThatCode(() -> require(chain(LOADER, OTHER))).doesNotThrowAnyException();
    }

    @Test
    void defaultRoleIsTheOneThatWasMadeSoAndGoesWithIt() {
        assertThatThrownBy(() -> require(new Authorization.DefaultRole())).isInstanceOf(SqlError.class);

        roles.attachAsDefault(LOADER);
        assertThatCode(() -> require(new Authorization.DefaultRole())).doesNotThrowAnyException();
        assertThat(roles.defaultRole()).contains(LOADER);

        roles.detach(LOADER);
        assertThat(roles.defaultRole()).isEmpty();
        assertThat(roles.attached()).isEmpty();
    }

    @Test
    void sessionOfALoginThatIsNotFederatedIsRefused() {
        assertThatThrownBy(() -> require(new Authorization.Session()))
                .isInstanceOfSatisfying(
                        SqlError.class, error -> assertThat(error.sqlState()).isEqualTo("0A000"));
    }

    private void require(Authorization authorization) {
        roles.require(authorization, "ann", 42);
    }

    private static Authorization chain(String... arns) {
        return new Authorization.Roles(List.of(arns).stream().map(IamRole::new).toList());
    }
}
