package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.security.MaskedNames;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * Translates for all sessions of a server, and remembers for all of them the one thing of the past that a translation depends
 * on: which tables may have masks.
 */
public final class RememberingTranslator implements Translator {

    private static final Set<StatementKind> REMARKABLE =
            EnumSet.of(StatementKind.ATTACH_MASKING_POLICY, StatementKind.ALTER_TABLE);

    private record State(MaskedNames masked, RedshiftTranslator translator) {}

    private volatile State state;

    public RememberingTranslator(RedshiftTranslator translator) {
        state = new State(MaskedNames.NONE, translator);
    }

    @Override
    public Translation translate(Statement statement) {
        if (REMARKABLE.contains(statement.kind())) {
            remember(statement);
        }
        return state.translator().translate(statement);
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
                : new State(masked, known.translator().knowing(masked));
    }

    @Override
    public Object edition() {
        return state;
    }
}
