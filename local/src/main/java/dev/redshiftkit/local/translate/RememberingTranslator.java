package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.security.MaskedNames;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * Translates for all sessions of a server, and remembers for all of them the two things of the past that a translation depends
 * on: which tables may have masks, and whether there may be sessions in which names keep their case.
 */
public final class RememberingTranslator implements Translator {

    private static final Set<StatementKind> REMARKABLE =
            EnumSet.of(StatementKind.ATTACH_MASKING_POLICY, StatementKind.ALTER_TABLE);

    /** In the commands about S3, names are folded whatever the settings say. */
    private static final Set<StatementKind> STORED = EnumSet.of(StatementKind.COPY, StatementKind.UNLOAD);

    /** Part of the names of the two settings. */
    private static final String CASE_SETTING = "enable_case_sensitive_";

    private record State(MaskedNames masked, boolean caseMayBeKept, RedshiftTranslator translator) {}

    private volatile State state;

    public RememberingTranslator(RedshiftTranslator translator) {
        state = new State(MaskedNames.NONE, false, translator);
    }

    @Override
    public Translation translate(Statement statement) {
        StatementKind kind = statement.kind();
        if (REMARKABLE.contains(kind)) {
            remember(statement);
        }
        if (!state.caseMayBeKept() && kind != StatementKind.SHOW && mentionsCase(statement)) {
            rememberCase();
        }
        State known = state;
        return known.caseMayBeKept() && !STORED.contains(kind) && KeptCase.concerns(statement)
                ? KeptCase.translate(statement, known.translator())
                : known.translator().translate(statement);
    }

    private static boolean mentionsCase(Statement statement) {
        return Folding.toLowerCase(statement.text()).contains(CASE_SETTING);
    }

    private synchronized void rememberCase() {
        state = new State(state.masked(), true, state.translator());
    }

    private synchronized void remember(Statement statement) {
        try {
            state = after(state, statement);
        } catch (SqlError invalid) {
            // The translation is going to say so.
            return;
        }
    }

    private static State after(State known, Statement statement) {
        MaskedNames masked = known.masked().after(statement);
        return masked.equals(known.masked())
                ? known
                : new State(masked, known.caseMayBeKept(), known.translator().knowing(masked));
    }

    @Override
    public Object edition() {
        return state;
    }
}
