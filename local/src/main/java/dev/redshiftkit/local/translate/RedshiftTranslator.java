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
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Translates by rules, each of which knows one difference between the two kinds of SQL. What no rule knows reaches the engine
 * as it is, and fails there under its own name.
 */
public final class RedshiftTranslator implements Translator {

    private final List<Rule> limits;
    private final MaskedNames masked;
    private final List<Rule> rules;

    private RedshiftTranslator(List<Rule> limits, MaskedNames masked) {
        this.limits = limits;
        this.masked = masked;
        this.rules = Rules.inOrder(masked, this::inner);
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
        if (draft.kind() == StatementKind.CREATE_PROCEDURE) {
            return translateWithBody(draft);
        }
        Set<List<String>> names = Expansions.ask(draft) ? Expansions.relations(draft) : Set.of();
        return names.isEmpty()
                ? forEngine(draft, Relations.UNKNOWN, rules)
                : new Translation.Undecided(names, relations -> refusing(() -> forEngine(draft, relations, rules)));
    }

    private Draft inner(Statement statement) {
        return new Attempt(Relations.UNKNOWN).inner(statement);
    }

    /** What the statements within the body ask for shows when they are translated; no reading of the whole finds them. */
    private Translation translateWithBody(Draft draft) {
        Attempt first = new Attempt(Relations.UNKNOWN);
        Translation translation = refusing(() -> first.translate(draft));
        return first.asked.isEmpty()
                ? translation
                : new Translation.Undecided(
                        first.asked, relations -> refusing(() -> new Attempt(relations).translate(draft)));
    }

    private static Translation forEngine(Draft original, Relations relations, List<Rule> rules) {
        Draft draft = translated(original, relations, rules);
        return new Translation.ForEngine(draft.text(), draft.handling());
    }

    private static Draft translated(Draft original, Relations relations, List<Rule> rules) {
        Draft draft = Expansions.expand(original, relations);
        rules.forEach(rule -> rule.apply(draft));
        return draft;
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

    /** Translates a statement with others in it, and notes what those want to know. */
    private final class Attempt {

        private final Relations relations;
        private final Set<List<String>> asked = new LinkedHashSet<>();
        private final List<Rule> rules = Rules.inOrder(masked, this::inner);

        Attempt(Relations relations) {
            this.relations = relations;
        }

        Translation translate(Draft draft) {
            return forEngine(draft, relations, rules);
        }

        private Draft inner(Statement statement) {
            Draft draft = Draft.of(statement);
            limits.forEach(limit -> limit.apply(draft));
            if (Expansions.ask(draft)) {
                asked.addAll(Expansions.relations(draft));
            }
            return translated(draft, relations, rules);
        }
    }
}
