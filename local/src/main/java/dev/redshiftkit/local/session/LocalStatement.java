package dev.redshiftkit.local.session;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.telemetry.StatementContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that the gateway runs itself, inside the transaction of the session, because the engine has none like it. */
@FunctionalInterface
public interface LocalStatement {

    /**
     * Runs it.
     *
     * @param engine the session's own conversation with the engine, for the time of this call; it fails from the moment
     *     on in which the client cancels
     * @param context who runs it, and as what
     * @throws dev.redshiftkit.local.error.SqlError if it fails, which ends the transaction as any error does
     */
    Completion run(EngineSession engine, StatementContext context);

    /**
     * Returns the labels of the columns of its rows, none if it returns no rows. All columns are texts: those look the same
     * in both formats of the protocol, so it makes no difference which one the client has asked for.
     */
    default List<String> columns() {
        return List.of();
    }

    /** A statement that returns rows with these columns. */
    static LocalStatement returning(List<String> columns, LocalStatement statement) {
        return new RowsStatement(columns, statement);
    }

    /**
     * How it ended.
     *
     * @param tag the command tag, such as {@code COPY}
     * @param notices what to tell the client before, as information
     * @param rows one text, or {@code null}, for each of the {@link #columns}
     */
    record Completion(String tag, List<String> notices, List<List<@Nullable String>> rows) {

        public Completion {
            notices = List.copyOf(notices);
            // The rows themselves may hold nulls, which List.copyOf refuses.
            rows = Collections.unmodifiableList(new ArrayList<>(rows));
        }

        /** A statement that returns no rows. */
        public Completion(String tag, List<String> notices) {
            this(tag, notices, List.of());
        }
    }
}
