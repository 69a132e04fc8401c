package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.error.SqlError;
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

    /**
     * Returns a parser for columns of a type. It keeps state between calls: one column, one thread.
     *
     * @throws SqlError if there is none for the type
     */
    public ValueParser parserFor(ColumnType type) {
        return switch (type.kind()) {
            case SMALLINT -> IntegerParser.SMALLINT;
            case INTEGER -> IntegerParser.INTEGER;
            case BIGINT -> IntegerParser.BIGINT;
            case DECIMAL -> new DecimalParser(type, roundsDecimals);
            case REAL -> FloatParser.REAL;
            case DOUBLE -> FloatParser.DOUBLE;
            case BOOLEAN -> BooleanParser.INSTANCE;
            case CHAR -> new CharParser(type.length(), text);
            case VARCHAR -> new VarcharParser(type.length(), text);
            case DATE -> new DateParser(date);
            case TIMESTAMP -> new TimestampParser(timestamp, false);
            case TIMESTAMPTZ -> new TimestampParser(timestamp, true);
            case TIME -> new TimeParser(false);
            case TIMETZ -> new TimeParser(true);
            case SUPER -> new SuperParser(type.isVersioned());
            case VARBYTE -> HexParser.INSTANCE;
            case GEOMETRY -> GeometryParser.GEOMETRY;
            case GEOGRAPHY -> GeometryParser.GEOGRAPHY;
            default -> throw unsupported(type);
        };
    }

    private static SqlError unsupported(ColumnType type) {
        String name = type.kind().catalogName();
        return SqlError.of("0A000", "COPY into a column of type " + name + " is not supported by the local Redshift");
    }
}
