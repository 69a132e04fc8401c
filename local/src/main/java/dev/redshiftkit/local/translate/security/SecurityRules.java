package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Rule;
import java.util.List;

/** The rules of this package in their order. */
public final class SecurityRules {

    /**
     * All of them but one, each about statements of few kinds. They come behind the rules for queries: a policy's expression
     * is repeated in a request, and must be translated by then.
     */
    public static final List<Rule> ALL = List.of(
            new SessionUser(),
            new CreateUser(),
            new AlterUser(),
            new DropUser(),
            new Groups(),
            new Roles(),
            new Grants(),
            new DefaultPrivileges(),
            new SessionAuthorization(),
            new RowLevelSecurity(),
            new Masking(),
            new Datashares(),
            new IdentityProviders(),
            new ShowSecurity());

    private SecurityRules() {}
}
