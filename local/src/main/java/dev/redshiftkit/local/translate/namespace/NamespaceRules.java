package dev.redshiftkit.local.translate.namespace;

import dev.redshiftkit.local.translate.draft.Rule;
import java.util.List;

/** The rules of this package in their order. */
public final class NamespaceRules {

    /** All of them; each looks at statements of its own kinds. */
    public static final List<Rule> ALL =
            List.of(new Outside(), new CreateSchema(), new AlterSchema(), new CreateDatabase(), new AlterDatabase());

    private NamespaceRules() {}
}
