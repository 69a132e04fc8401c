package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.ColumnType;

/**
 * The load options that say how values are read.
 *
 * @param date DATEFORMAT
 * @param timestamp TIMEFORMAT
 * @param roundsDecimals ROUNDEC
 */
public record ValueRules(TextOptions text, TimeFormat date, TimeFormat timestamp, boolean roundsDecimals) {

    /** What applies when a COPY has no such option. */
    public static final ValueRules DEFAULTS =
            new ValueRules(TextOptions.STRICT, TimeFormat.DEFAULT_DATE, TimeFormat.DEFAULT_TIMESTAMP, false);

    /** Returns a parser for columns of a type, and tells nobody what it replaces. */
    public ValueParser parserFor(ColumnType type) {
        return parserFor(type, () -> {});
    }

    /**
     * Returns a parser for columns of a type. It keeps state between calls: one column, one thread.
     *
     * @param onReplacement runs for every field whose bad bytes ACCEPTINVCHARS replaces
     * @throws IllegalArgumentException if there is none for the type
     */
    public ValueParser parserFor(ColumnType type, Runnable onReplacement) {
        return switch (type.kind()) {
            case SMALLINT -> IntegerParser.SMALLINT;
            case INTEGER -> IntegerParser.INTEGER;
            case BIGINT -> IntegerParser.BIGINT;
            case DECIMAL -> new DecimalParser(type, roundsDecimals);
            case REAL -> FloatParser.REAL;
            case DOUBLE -> FloatParser.DOUBLE;
            case BOOLEAN -> BooleanParser.INSTANCE;
            case CHAR -> new CharParser(type.length(), text);
            case VARCHAR -> varchar(type.length(), onReplacement);
            case DATE -> new DateParser(date);
            case TIMESTAMP -> new TimestampParser(timestamp, false);
            case TIMESTAMPTZ -> new TimestampParser(timestamp, true);
            case TIME -> new TimeParser(false);
            case TIMETZ -> new TimeParser(true);
            case SUPER -> new SuperParser(type.isVersioned());
            case VARBYTE -> new VarbyteParser(type.length());
            case INTERVAL_YEAR_TO_MONTH, INTERVAL_DAY_TO_SECOND -> new IntervalParser(type);
            case GEOMETRY -> GeometryParser.GEOMETRY;
            case GEOGRAPHY -> GeometryParser.GEOGRAPHY;
            case HLLSKETCH -> new SketchParser();
            case OTHER -> throw new IllegalArgumentException("no parser for the type with number " + type.oid());
        };
    }

    private ValueParser varchar(int maxBytes, Runnable onReplacement) {
        VarcharParser parser = new VarcharParser(maxBytes, text);
        return text.replacement()
                .<ValueParser>map(replacement -> new RepairingParser(parser, replacement, onReplacement))
                .orElse(parser);
    }
}
