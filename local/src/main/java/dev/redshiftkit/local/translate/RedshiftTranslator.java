package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.expansion.Expansions;
import dev.redshiftkit.local.translate.expansion.Relations;
import dev.redshiftkit.local.translate.refusal.RefusalRules;
import dev.redshiftkit.local.translate.security.MaskedNames;
import dev.redshiftkit.sql.statement.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Translates by rules, each of which knows one difference between the two kinds of SQL. What no rule knows reaches the engine
 * as it is, and fails there under its own name.
 */
public final class RedshiftTranslator implements Translator {

    private final List<Rule> limits;
    private final List<Rule> rules;

    private RedshiftTranslator(List<Rule> limits, MaskedNames masked) {
        this.limits = limits;
        this.rules = Rules.inOrder(masked);
    }

    /** What PostgreSQL has and Redshift has not is refused. */
    public RedshiftTranslator() {
        this(RefusalRules.ALL, MaskedNames.NONE);
    }

    /** What PostgreSQL has and Redshift has not is let through. */
    public static RedshiftTranslator lenient() {
        return new RedshiftTranslator(List.of(), MaskedNames.NONE);
    }

    /** Returns one that takes these tables for masked ones. */
    RedshiftTranslator knowing(MaskedNames masked) {
        return new RedshiftTranslator(limits, masked);
    }

    @Override
    public Translation translate(Statement statement) {
        if (ExplainCommand.isOne(statement)) {
            return refusing(() -> ExplainCommand.translate(statement, this));
        }
        return refusing(() -> switch (statement.kind()) {
            case COPY -> DataCommands.copy(statement);
            case UNLOAD -> DataCommands.unload(statement, this::translateQuery);
            default -> translateQuery(statement);
        });
    }

    private Translation translateQuery(Statement statement) {
        Draft draft = Draft.of(statement);
        limits.forEach(limit -> limit.apply(draft));
        Set<List<String>> names = Expansions.ask(draft) ? Expansions.relations(draft) : Set.of();
        return names.isEmpty()
                ? forEngine(draft, Relations.UNKNOWN)
                : new Translation.Undecided(names, relations -> refusing(() -> forEngine(draft, relations)));
    }

    private Translation forEngine(Draft original, Relations relations) {
        Draft draft = Expansions.expand(original, relations);
        rules.forEach(rule -> rule.apply(draft));
        return new Translation.ForEngine(draft.text(), draft.handling());
    }

    private static Translation refusing(Supplier<Translation> translation) {
        try {
            return translation.get();
        } catch (SqlError refusal) {
            return new Translation.Refused(refusal);
        } catch (StackOverflowError e) {
            // Queries within queries, some thousands deep: the engine would say the same.
            return new Translation.Refused(Refusal.tooComplex().causedBy(e));
        }
    }
}
