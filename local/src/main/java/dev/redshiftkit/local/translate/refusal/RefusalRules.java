package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.translate.draft.Rule;
import java.util.List;

/** The rules of this package in their order. */
public final class RefusalRules {

    /** All of them. They look at the statement as the client wrote it, and change only names in queries about the catalogue. */
    public static final List<Rule> ALL = List.of(
            new MissingCommands(),
            new MissingSyntax(),
            new TableDefinitions(),
            new ReservedNames(),
            new RoutineSignatures(),
            new CatalogFunctions());

    private RefusalRules() {}
}
