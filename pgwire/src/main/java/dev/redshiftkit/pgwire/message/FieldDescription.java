package dev.redshiftkit.pgwire.message;

/**
 * One column of a result, as RowDescription announces it.
 *
 * @param name the column's label
 * @param tableOid the table it comes from, 0 if it is not a plain column
 * @param columnNumber the attribute number in that table (negative for system columns), 0 if it is not a plain column
 * @param typeOid the type; an unsigned 32-bit number kept in an {@code int}
 * @param typeSize bytes of a value, negative for types of variable width; -32768 to 32767
 * @param typeModifier what the type makes of it, -1 for none
 * @param format how values are written; {@link Format#TEXT} while it is not yet known, as for a described statement
 */
public record FieldDescription(
        String name, int tableOid, int columnNumber, int typeOid, int typeSize, int typeModifier, Format format) {

    public FieldDescription {
        MessageRules.requireText(name, "field name of RowDescription");
        MessageRules.requireInt16(columnNumber, "column number of RowDescription");
        MessageRules.requireInt16(typeSize, "type size of RowDescription");
    }

    /** Returns a column of text values that belongs to no table. */
    public static FieldDescription ofText(String name, int typeOid, int typeSize, int typeModifier) {
        return new FieldDescription(name, 0, 0, typeOid, typeSize, typeModifier, Format.TEXT);
    }

    /** Returns the same column announced as another type. */
    public FieldDescription withType(int oid, int size, int modifier) {
        return new FieldDescription(name, tableOid, columnNumber, oid, size, modifier, format);
    }
}
