package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.engine.EngineColumn;
import dev.redshiftkit.local.engine.EngineResult;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.CommandComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.DataRow;
import dev.redshiftkit.pgwire.message.BackendMessage.EmptyQueryResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.ErrorResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.RowDescription;
import dev.redshiftkit.pgwire.message.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what the server says to one query: the result of its last statement, or the error it ended with. */
final class Answer {

    private List<EngineColumn> columns = List.of();
    private List<List<@Nullable String>> rows = new ArrayList<>();
    private EngineResult result = new EngineResult(List.of(), List.of(), "");
    private @Nullable SqlError error;

    /** Takes in the next message; those that say nothing about the result are ignored. */
    void add(BackendMessage message) {
        if (message instanceof DataRow row) {
            rows.add(texts(row.values()));
        } else if (message instanceof RowDescription description) {
            columns = columns(description);
        } else if (message instanceof CommandComplete complete) {
            complete(complete.tag());
        } else if (message instanceof EmptyQueryResponse) {
            complete("");
        } else if (message instanceof ErrorResponse response) {
            error = BackendErrors.of(response.fields());
        }
    }

    private void complete(String tag) {
        result = new EngineResult(columns, rows, tag);
        columns = List.of();
        rows = new ArrayList<>();
    }

    Optional<SqlError> error() {
        return Optional.ofNullable(error);
    }

    /** Returns the result; to be asked when the server is ready again. */
    EngineResult result() {
        if (error != null) {
            throw error;
        }
        return result;
    }

    private static List<EngineColumn> columns(RowDescription description) {
        return description.fields().stream()
                .map(field -> new EngineColumn(field.name(), field.typeOid(), field.typeModifier()))
                .toList();
    }

    private static List<@Nullable String> texts(Values values) {
        List<@Nullable String> texts = new ArrayList<>(values.size());
        for (int column = 0; column < values.size(); column++) {
            texts.add(values.text(column).orElse(null));
        }
        return texts;
    }
}
