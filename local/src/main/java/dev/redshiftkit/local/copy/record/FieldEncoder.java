package dev.redshiftkit.local.copy.record;

import dev.redshiftkit.local.copy.table.TargetColumn;
import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.copy.value.Blanks;
import dev.redshiftkit.local.copy.value.LoadErrorCode;
import dev.redshiftkit.local.copy.value.ValueParser;
import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.binary.ColumnType;

/** Turns the fields of one column into values: decides what is NULL and leaves the rest to the type. */
public final class FieldEncoder {

    private static final byte[] EMPTY = {};

    private final TargetColumn column;
    private final FieldRules rules;
    private final ValueParser parser;
    private final boolean isCharacter;
    private final boolean acceptsAnyDate;

    public FieldEncoder(TargetColumn column, FieldRules rules, Replacements replacements) {
        this.column = column;
        this.rules = rules;
        this.parser = rules.values().parserFor(column.type(), () -> replacements.note(column));
        this.isCharacter = column.type().kind().isCharacter();
        this.acceptsAnyDate = rules.acceptAnyDate() && hasDate(column.type().kind());
    }

    private static boolean hasDate(ColumnType.Kind kind) {
        return kind == ColumnType.Kind.DATE || kind == ColumnType.Kind.TIMESTAMP || kind == ColumnType.Kind.TIMESTAMPTZ;
    }

    /** Writes the value that the text in {@code bytes[from, to)} stands for. */
    public void encode(byte[] bytes, int from, int to, BinaryRows rows) throws BadValueException {
        if (isNull(bytes, from, to)) {
            encodeNull(rows);
            return;
        }
        if (rules.isNulMark()) {
            requireNoNul(bytes, from, to);
        }
        encodeValue(bytes, from, to, rows);
    }

    /** What FILLRECORD puts where a field is missing: NULL, or for VARCHAR an empty text (Redshift guide, FILLRECORD). */
    public void encodeMissing(BinaryRows rows) throws BadValueException {
        if (column.type().kind() == ColumnType.Kind.VARCHAR && !rules.emptyAsNull()) {
            rows.writeBytes(EMPTY, 0, 0);
        } else {
            encodeNull(rows);
        }
    }

    /**
     * Writes NULL.
     *
     * @throws BadValueException if the column must have a value
     */
    public void encodeNull(BinaryRows rows) throws BadValueException {
        if (column.notNull()) {
            throw new BadValueException(LoadErrorCode.MISSING_NOT_NULL, "Missing data for not-null field");
        }
        rows.writeNull();
    }

    /** An empty field has no value unless its type has an empty one, and so has a blank field of most types. */
    private boolean isNull(byte[] bytes, int from, int to) {
        boolean emptyIsNull = !isCharacter || rules.emptyAsNull();
        boolean blankIsNull = !isCharacter || rules.blanksAsNull();
        return (from == to && emptyIsNull) || (from < to && blankIsNull && Blanks.isAllBlank(bytes, from, to));
    }

    private void encodeValue(byte[] bytes, int from, int to, BinaryRows rows) throws BadValueException {
        try {
            parser.parse(bytes, from, to, rows);
        } catch (BadValueException e) {
            if (!acceptsAnyDate) {
                throw e;
            }
            encodeNull(rows);
        }
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
