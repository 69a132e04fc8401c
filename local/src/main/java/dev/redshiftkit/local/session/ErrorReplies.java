package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.ErrorField;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.pgwire.message.ErrorFields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Errors and notices with the fields that Redshift, a PostgreSQL 8.0 by descent, sends: some are missing. */
final class ErrorReplies {

    /** Came with PostgreSQL 9.3 (the names of the objects concerned) and 9.6 (the severity that is not translated). */
    private static final Set<Character> UNKNOWN_TO_REDSHIFT = Set.of(
            ErrorFields.SEVERITY_UNTRANSLATED,
            ErrorFields.SCHEMA,
            ErrorFields.TABLE,
            ErrorFields.COLUMN,
            ErrorFields.DATA_TYPE,
            ErrorFields.CONSTRAINT);

    private static final Set<Character> CONTEXT =
            Set.of(ErrorFields.WHERE, ErrorFields.INTERNAL_QUERY, ErrorFields.INTERNAL_POSITION);

    private static final String OWN_SCHEMA = "redshift_kit.";

    private ErrorReplies() {}

    /** Returns what the engine said in Redshift's form. */
    static ErrorFields of(ErrorFields engineFields) {
        boolean ofOwnFunctions = tellsOfOwnFunctions(engineFields);
        return new ErrorFields(engineFields.fields().stream()
                .filter(field -> !UNKNOWN_TO_REDSHIFT.contains(field.code()))
                .filter(field -> !(ofOwnFunctions && CONTEXT.contains(field.code())))
                .toList());
    }

    /** A client that has written CREATE USER has called none of the functions behind it. */
    private static boolean tellsOfOwnFunctions(ErrorFields engineFields) {
        return engineFields.fields().stream()
                .anyMatch(field ->
                        field.code() == ErrorFields.WHERE && field.value().contains(OWN_SCHEMA));
    }

    /** Returns an error of the gateway's own. */
    static ErrorFields of(SqlError error) {
        List<ErrorFields.Field> fields = error.fields().entrySet().stream()
                .map(field -> new ErrorFields.Field(field.getKey().code(), field.getValue()))
                .toList();
        return of(new ErrorFields(fields));
    }

    /** Returns what the engine said as an error to throw; fields this code has no name for are left out. */
    static SqlError toError(ErrorFields engineFields) {
        Map<ErrorField, String> named = new EnumMap<>(ErrorField.class);
        for (ErrorFields.Field field : engineFields.fields()) {
            ErrorField.of(field.code()).ifPresent(name -> named.put(name, field.value()));
        }
        return SqlError.from(named);
    }

    /** Returns information for the client that is no error. */
    static ErrorFields info(String message) {
        return ErrorFields.of("INFO", "00000", message);
    }
}
