package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.ErrorField;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.pgwire.message.ErrorFields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** How the engine's call stack names a function by which a local Redshift does what Redshift does by itself. */
    private static final String OWN_FUNCTION = "function redshift_kit.";

    private static final String SQL_FUNCTION = "SQL function \"";

    private static final String AMBIGUOUS_OPERATOR = "operator is not unique: ";
    private static final String UNDEFINED_OPERATOR = "operator does not exist: ";
    private static final String UNDEFINED_FUNCTION = "42883";

    private ErrorReplies() {}

    /** Returns what the engine said in Redshift's form. */
    static ErrorFields of(ErrorFields engineFields) {
        return withoutOwnFunctions(withoutOwnOperators(new ErrorFields(engineFields.fields().stream()
                .filter(field -> !UNKNOWN_TO_REDSHIFT.contains(field.code()))
                .toList())));
    }

    /** Two operators of ours that fit equally badly, as for {@code date = integer}, are none in Redshift. */
    private static ErrorFields withoutOwnOperators(ErrorFields fields) {
        if (!fields.message().startsWith(AMBIGUOUS_OPERATOR)) {
            return fields;
        }
        String operator = fields.message().substring(AMBIGUOUS_OPERATOR.length());
        return fields.with(ErrorFields.SQL_STATE, UNDEFINED_FUNCTION)
                .with(ErrorFields.MESSAGE, UNDEFINED_OPERATOR + operator);
    }

    /** The stack begins with the innermost call: what comes up to one of our own functions is ours, too. */
    private static ErrorFields withoutOwnFunctions(ErrorFields fields) {
        String stack = fields.where().orElse("");
        int last = stack.lastIndexOf(OWN_FUNCTION);
        if (last < 0) {
            return withStack(fields, stack);
        }
        int end = stack.indexOf('\n', last);
        ErrorFields told = fields.without(ErrorFields.INTERNAL_QUERY).without(ErrorFields.INTERNAL_POSITION);
        return withStack(told, end < 0 ? "" : stack.substring(end + 1));
    }

    /** Functions in SQL are expressions in Redshift and have no place in a stack. */
    private static ErrorFields withStack(ErrorFields fields, String stack) {
        String told =
                stack.lines().filter(line -> !line.startsWith(SQL_FUNCTION)).collect(Collectors.joining("\n"));
        return told.isEmpty() ? fields.without(ErrorFields.WHERE) : fields.with(ErrorFields.WHERE, told);
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
