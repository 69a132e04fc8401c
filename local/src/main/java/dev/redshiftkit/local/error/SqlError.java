package dev.redshiftkit.local.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An error that is meant for the client of a session, with the fields the protocol can carry.
 *
 * <p>Whoever throws one has chosen its words for the client: they follow Redshift's own where those are known. Errors
 * about the local engine itself (no disk, no binaries) are other exceptions. Immutable: the {@code with} methods give a
 * new error that has this one's stack trace.
 */
public final class SqlError extends RuntimeException {

    /** The SQLSTATE of a statement that was cancelled, by whomever. */
    public static final String QUERY_CANCELED = "57014";

    /** The SQLSTATE of nearly everything Redshift's engine raises, as opposed to its parser. */
    public static final String INTERNAL_ERROR = "XX000";

    private static final long serialVersionUID = 1;

    private final EnumMap<ErrorField, String> fields;
    private final ArrayList<String> information;

    private SqlError(Map<ErrorField, String> fields, List<String> information) {
        super(fields.get(ErrorField.MESSAGE));
        this.fields = new EnumMap<>(fields);
        this.information = new ArrayList<>(information);
    }

    /** An error that ends the statement and leaves the session usable. */
    public static SqlError of(String sqlState, String message) {
        return of(Severity.ERROR, sqlState, message);
    }

    /** An error that ends the session. */
    public static SqlError fatal(String sqlState, String message) {
        return of(Severity.FATAL, sqlState, message);
    }

    /** An error of Redshift's engine: SQLSTATE XX000, the message of the detail, and the detail as a ruled block. */
    public static SqlError engine(EngineDetail detail) {
        return engine(detail.error(), detail);
    }

    /** As {@link #engine(EngineDetail)}, where the message differs from what the detail says. */
    public static SqlError engine(String message, EngineDetail detail) {
        return of(INTERNAL_ERROR, message).withDetail(detail.render());
    }

    /**
     * An error that arrived as fields. Severity, SQLSTATE and message are added where they are missing, as an internal
     * error without text.
     */
    public static SqlError from(Map<ErrorField, String> fields) {
        EnumMap<ErrorField, String> complete = new EnumMap<>(ErrorField.class);
        complete.put(ErrorField.SEVERITY, Severity.ERROR.name());
        complete.put(ErrorField.SQL_STATE, INTERNAL_ERROR);
        complete.put(ErrorField.MESSAGE, "");
        complete.putAll(fields);
        return new SqlError(complete, List.of());
    }

    private static SqlError of(Severity severity, String sqlState, String message) {
        EnumMap<ErrorField, String> fields = new EnumMap<>(ErrorField.class);
        fields.put(ErrorField.SEVERITY, severity.name());
        fields.put(ErrorField.SQL_STATE, requireSqlState(sqlState));
        fields.put(ErrorField.MESSAGE, message);
        return new SqlError(fields, List.of());
    }

    private static String requireSqlState(String sqlState) {
        if (!sqlState.matches("[0-9A-Z]{5}")) {
            throw new IllegalArgumentException("SQLSTATE must be five digits or capital letters: " + sqlState);
        }
        return sqlState;
    }

    /** Returns how far this error reaches. A severity the protocol does not know counts as {@link Severity#ERROR}. */
    public Severity severity() {
        return field(ErrorField.SEVERITY_NOT_LOCALIZED)
                .or(() -> field(ErrorField.SEVERITY))
                .map(Severity::of)
                .orElse(Severity.ERROR);
    }

    /** Returns the five characters of the SQLSTATE. */
    public String sqlState() {
        return field(ErrorField.SQL_STATE).orElse(INTERNAL_ERROR);
    }

    /** Returns the primary message, without severity or SQLSTATE. */
    public String message() {
        return field(ErrorField.MESSAGE).orElse("");
    }

    public Optional<String> detail() {
        return field(ErrorField.DETAIL);
    }

    public Optional<String> hint() {
        return field(ErrorField.HINT);
    }

    /** Returns where in the statement the error is, counted in characters from 1; empty where that is not known. */
    public OptionalInt position() {
        return field(ErrorField.POSITION)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    /** Returns one field as it is sent; empty if this error has none. */
    public Optional<String> field(ErrorField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** Returns every field that is set, in the order to send them. Unmodifiable. */
    public Map<ErrorField, String> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Returns what is to be told ahead of this error, each as an INFO of its own. Unmodifiable. */
    public List<String> information() {
        return Collections.unmodifiableList(information);
    }

    /** Returns this error with one more INFO ahead of it. */
    public SqlError withInformation(String info) {
        SqlError informed = copy(fields, getCause());
        informed.information.add(info);
        return informed;
    }

    public SqlError withDetail(String detail) {
        return with(ErrorField.DETAIL, detail);
    }

    public SqlError withHint(String hint) {
        return with(ErrorField.HINT, hint);
    }

    /** Returns this error at a place in the statement, counted in characters from 1. */
    public SqlError withPosition(int position) {
        if (position < 1) {
            throw new IllegalArgumentException("position is counted from 1, but is " + position);
        }
        return with(ErrorField.POSITION, Integer.toString(position));
    }

    /** Returns this error with one field set or replaced. */
    public SqlError with(ErrorField field, String value) {
        EnumMap<ErrorField, String> changed = new EnumMap<>(fields);
        changed.put(field, value);
        return copy(changed, getCause());
    }

    /** Returns this error with the failure behind it, which stays on this side of the wire. */
    public SqlError causedBy(Throwable cause) {
        return copy(fields, cause);
    }

    private SqlError copy(Map<ErrorField, String> newFields, @Nullable Throwable cause) {
        SqlError error = new SqlError(newFields, information);
        error.initCause(cause);
        error.setStackTrace(getStackTrace());
        return error;
    }
}
