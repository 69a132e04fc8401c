package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.error.ErrorField;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.pgwire.message.ErrorFields;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Errors of the server and of the connection to it, as {@link SqlError}s. */
final class BackendErrors {

    private BackendErrors() {}

    static SqlError of(ErrorFields fields) {
        Map<ErrorField, String> known = new EnumMap<>(ErrorField.class);
        for (ErrorFields.Field field : fields.fields()) {
            ErrorField.of(field.code()).ifPresent(key -> known.putIfAbsent(key, field.value()));
        }
        return SqlError.from(known);
    }

    static SqlError connectionLost(IOException e) {
        return SqlError.fatal("08006", "connection to the engine was lost").causedBy(e);
    }

    static SqlError protocolBroken(RuntimeException e) {
        return SqlError.fatal("08P01", "the engine has sent what the protocol does not know")
                .causedBy(e);
    }
}
