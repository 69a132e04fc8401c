package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.Statement;
import java.util.List;

/**
 * Translates by rules, each of which knows one difference between the two kinds of SQL. What no rule knows reaches the engine
 * as it is, and fails there under its own name.
 */
public final class RedshiftTranslator implements Translator {

    private final List<Rule> rules = Rules.inOrder(this::draft);

    @Override
    public Translation translate(Statement statement) {
        try {
            return switch (statement.kind()) {
                case COPY -> DataCommands.copy(statement);
                case UNLOAD ->
                    DataCommands.unload(statement, query -> draft(query).text());
                default -> forEngine(draft(statement));
            };
        } catch (SqlError refusal) {
            return new Translation.Refused(refusal);
        }
    }

    private static Translation forEngine(Draft draft) {
        return new Translation.ForEngine(draft.text(), draft.handling());
    }

    private Draft draft(Statement statement) {
        Draft draft = Draft.of(statement);
        rules.forEach(rule -> rule.apply(draft));
        return draft;
    }
}
