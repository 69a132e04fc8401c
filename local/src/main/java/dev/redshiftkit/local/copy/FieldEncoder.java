package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.copy.value.LoadErrorCode;
import dev.redshiftkit.local.copy.value.ValueParser;
import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.delimited.DelimitedReader;
import java.nio.charset.StandardCharsets;

/** Turns the fields of one column into values: decides what is NULL and leaves the rest to the type. */
final class FieldEncoder {

    private static final byte[] EMPTY = {};

    private final TargetColumn column;
    private final FieldRules rules;
    private final byte[] nullText;
    private final ValueParser parser;
    private final boolean isCharacter;

    FieldEncoder(TargetColumn column, FieldRules rules) {
        this.column = column;
        this.rules = rules;
        this.nullText = rules.nullText().getBytes(StandardCharsets.UTF_8);
        this.parser = rules.values().parserFor(column.type());
        this.isCharacter = column.type().kind().isCharacter();
    }

    TargetColumn column() {
        return column;
    }

    void encode(DelimitedReader record, int field, BinaryRows rows) throws BadValueException {
        byte[] bytes = record.fieldBytes(field);
        int from = record.fieldStart(field);
        int to = record.fieldEnd(field);
        if (isNull(bytes, from, to) || record.isWritten(field, nullText)) {
            encodeNull(rows);
            return;
        }
        if (rules.isNulMark()) {
            requireNoNul(bytes, from, to);
        }
        encodeValue(bytes, from, to, rows);
    }

    /** What FILLRECORD puts where a field is missing: NULL, or for character columns an empty field. */
    void encodeMissing(BinaryRows rows) throws BadValueException {
        if (isCharacter && !rules.emptyAsNull()) {
            rows.writeBytes(EMPTY, 0, 0);
        } else {
            encodeNull(rows);
        }
    }

    /** An empty field has no value unless its type has an empty one, and so has a blank field of most types. */
    private boolean isNull(byte[] bytes, int from, int to) {
        boolean emptyIsNull = !isCharacter || rules.emptyAsNull();
        boolean blankIsNull = !isCharacter || rules.blanksAsNull();
        return (from == to && emptyIsNull) || (from < to && blankIsNull && isBlank(bytes, from, to));
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        return at == to;
    }

    private void encodeValue(byte[] bytes, int from, int to, BinaryRows rows) throws BadValueException {
        try {
            parser.parse(bytes, from, to, rows);
        } catch (BadValueException e) {
            if (!rules.acceptAnyDate() || !isDateError(e.code())) {
                throw e;
            }
            encodeNull(rows);
        }
    }

    private static boolean isDateError(LoadErrorCode code) {
        return code == LoadErrorCode.INVALID_DATE || code == LoadErrorCode.INVALID_TIMESTAMP;
    }

    private void encodeNull(BinaryRows rows) throws BadValueException {
        if (column.notNull()) {
            throw new BadValueException(LoadErrorCode.MISSING_NOT_NULL, "Missing data for not-null field");
        }
        rows.writeNull();
    }

    private static void requireNoNul(byte[] bytes, int from, int to) throws BadValueException {
        for (int at = from; at < to; at++) {
            if (bytes[at] == 0) {
                throw new BadValueException(
                        LoadErrorCode.NUL_WITH_OTHER_BYTES, "Field contains NUL together with other bytes", at - from);
            }
        }
    }
}
