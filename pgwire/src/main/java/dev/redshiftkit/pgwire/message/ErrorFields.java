package dev.redshiftkit.pgwire.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an ErrorResponse or a NoticeResponse says, field by field, in the order of the wire.
 *
 * <p>Fields with unknown codes are kept, as the protocol asks. {@link #toString()} tells severity and SQLSTATE only,
 * because messages and details quote data.
 *
 * @param fields each with its one-letter code
 */
public record ErrorFields(List<Field> fields) {

    public static final char SEVERITY = 'S';
    /** As {@link #SEVERITY}, but never translated; PostgreSQL sends it from 9.6 on, Redshift does not. */
    public static final char SEVERITY_UNTRANSLATED = 'V';

    public static final char SQL_STATE = 'C';
    public static final char MESSAGE = 'M';
    public static final char DETAIL = 'D';
    public static final char HINT = 'H';
    public static final char POSITION = 'P';
    public static final char INTERNAL_POSITION = 'p';
    public static final char INTERNAL_QUERY = 'q';
    public static final char WHERE = 'W';
    public static final char SCHEMA = 's';
    public static final char TABLE = 't';
    public static final char COLUMN = 'c';
    public static final char DATA_TYPE = 'd';
    public static final char CONSTRAINT = 'n';
    public static final char FILE = 'F';
    public static final char LINE = 'L';
    public static final char ROUTINE = 'R';

    public ErrorFields {
        fields = List.copyOf(fields);
    }

    /** Returns the three fields that every error and notice has; add others by {@link #with}. */
    public static ErrorFields of(String severity, String sqlState, String message) {
        return new ErrorFields(
                List.of(new Field(SEVERITY, severity), new Field(SQL_STATE, sqlState), new Field(MESSAGE, message)));
    }

    /** ERROR, FATAL, PANIC, WARNING, NOTICE, INFO, LOG or DEBUG; empty if the peer left it out. */
    public String severity() {
        return value(SEVERITY_UNTRANSLATED).or(() -> value(SEVERITY)).orElse("");
    }

    /** The five characters of the SQLSTATE; empty if the peer left it out. */
    public String sqlState() {
        return value(SQL_STATE).orElse("");
    }

    /** The primary message, one line as a rule; empty if the peer left it out. */
    public String message() {
        return value(MESSAGE).orElse("");
    }

    public Optional<String> detail() {
        return value(DETAIL);
    }

    public Optional<String> hint() {
        return value(HINT);
    }

    /** Where in the statement the error is, in characters from 1; empty if it is missing or not a number. */
    public OptionalInt position() {
        return number(POSITION);
    }

    /** Where in {@link #internalQuery()} the error is, in characters from 1; empty if it is missing or not a number. */
    public OptionalInt internalPosition() {
        return number(INTERNAL_POSITION);
    }

    /** The text of a statement that the server made itself, for instance inside a function. */
    public Optional<String> internalQuery() {
        return value(INTERNAL_QUERY);
    }

    /** The call stack of the server's procedural languages, one entry per line. */
    public Optional<String> where() {
        return value(WHERE);
    }

    /** Returns the first field with this code. */
    public Optional<String> value(char code) {
        return fields.stream()
                .filter(field -> field.code() == code)
                .map(Field::value)
                .findFirst();
    }

    /** Returns these fields with {@code value} in place of the first one of that code, or at the end if there is none. */
    public ErrorFields with(char code, String value) {
        List<Field> changed = new ArrayList<>(fields);
        Field field = new Field(code, value);
        int index = indexOf(code);
        if (index < 0) {
            changed.add(field);
        } else {
            changed.set(index, field);
        }
        return new ErrorFields(changed);
    }

    /** Returns these fields but those of that code. */
    public ErrorFields without(char code) {
        return new ErrorFields(
                fields.stream().filter(field -> field.code() != code).toList());
    }

    @Override
    public String toString() {
        return "ErrorFields[" + severity() + " " + sqlState() + "]";
    }

    private int indexOf(char code) {
        for (int index = 0; index < fields.size(); index++) {
            if (fields.get(index).code() == code) {
                return index;
            }
        }
        return -1;
    }

    private OptionalInt number(char code) {
        try {
            return value(code)
                    .map(text -> OptionalInt.of(Integer.parseInt(text)))
                    .orElseGet(OptionalInt::empty);
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /**
     * One field.
     *
     * @param code its letter; one byte on the wire, so 1 to 255
     */
    public record Field(char code, String value) {

        public Field {
            if (code < 1 || 255 < code) {
                throw new IllegalArgumentException("field code must be within 1 and 255, but is " + (int) code);
            }
            MessageRules.requireText(value, "error field " + code);
        }

        @Override
        public String toString() {
            return "Field[" + code + "]";
        }
    }
}
