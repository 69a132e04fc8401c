package dev.redshiftkit.local.format.binary;

/**
 * The type of a column, as the engine declares it and Redshift calls it.
 *
 * @param kind the type without its arguments
 * @param oid the engine's number for the type
 * @param length bytes of a CHAR, VARCHAR or VARBYTE, precision of a DECIMAL or of the seconds of an interval, 0 where the type
 *     has no argument
 * @param scale digits after the point of a DECIMAL, smallest unit of an interval in months or seconds, else 0
 */
public record ColumnType(Kind kind, int oid, int length, int scale) {

    /** Longest VARCHAR (Redshift guide, character types); also what a column without a length gets here. */
    public static final int MAX_VARCHAR_BYTES = 65_535;

    /** Longest DECIMAL (Redshift guide, numeric types). */
    public static final int MAX_PRECISION = 38;

    /** Digits kept after the point where an expression has no declared scale. */
    private static final int UNDECLARED_SCALE = 10;

    /** Longest VARBYTE (Redshift guide, VARBYTE type). */
    public static final int MAX_VARBYTE_BYTES = 16_777_216;

    private static final int MAX_SECOND_DIGITS = 6;
    private static final int MONTH_FIELD = 1 << 1;
    private static final int HOUR_FIELD = 1 << 10;
    private static final int MINUTE_FIELD = 1 << 11;
    private static final int SECOND_FIELD = 1 << 12;

    private static final int BYTEA_OID = 17;
    private static final int VARBYTE_OID = 6551;
    private static final int JSON_OID = 114;
    private static final int JSONB_OID = 3802;
    private static final int SUPER_OID = 4000;

    /** Types with a meaning of their own in COPY and UNLOAD. */
    public enum Kind {
        SMALLINT("int2"),
        INTEGER("int4"),
        BIGINT("int8"),
        DECIMAL("numeric"),
        REAL("float4"),
        DOUBLE("float8"),
        BOOLEAN("bool"),
        CHAR("char"),
        VARCHAR("varchar"),
        DATE("date"),
        TIMESTAMP("timestamp"),
        TIMESTAMPTZ("timestamptz"),
        TIME("time"),
        TIMETZ("timetz"),
        SUPER("super"),
        VARBYTE("varbyte"),
        /** Months. */
        INTERVAL_YEAR_TO_MONTH("intervaly2m"),
        /** Microseconds. */
        INTERVAL_DAY_TO_SECOND("intervald2s"),
        /** Hexadecimal EWKB. */
        GEOMETRY("geometry"),
        /** Hexadecimal EWKB. */
        GEOGRAPHY("geography"),
        /** JSON while sparse, Base64 once dense. */
        HLLSKETCH("hllsketch"),
        /** Anything else the engine knows: it has no binary form here. */
        OTHER("unknown");

        private final String catalogName;

        Kind(String catalogName) {
            this.catalogName = catalogName;
        }

        /** Returns the name the system tables print, such as {@code int4}. */
        public String catalogName() {
            return catalogName;
        }

        public boolean isCharacter() {
            return this == CHAR || this == VARCHAR;
        }

        public boolean isSpatial() {
            return this == GEOMETRY || this == GEOGRAPHY;
        }

        /** Whether UNLOAD leaves it to the engine to write values as text. */
        public boolean isWrittenByEngine() {
            return switch (this) {
                case INTERVAL_YEAR_TO_MONTH, INTERVAL_DAY_TO_SECOND, GEOMETRY, GEOGRAPHY, HLLSKETCH, OTHER -> true;
                default -> false;
            };
        }
    }

    /** Reads the engine's type number and modifier. */
    public static ColumnType of(int oid, int modifier) {
        Kind kind = kindOf(oid);
        return switch (kind) {
            case CHAR, VARCHAR -> new ColumnType(kind, oid, modifier < 4 ? MAX_VARCHAR_BYTES : modifier - 4, 0);
            case DECIMAL -> decimal(oid, modifier);
            case VARBYTE -> new ColumnType(kind, oid, modifier < 0 ? MAX_VARBYTE_BYTES : modifier, 0);
            case INTERVAL_YEAR_TO_MONTH, INTERVAL_DAY_TO_SECOND -> interval(kind, oid, modifier);
            default -> new ColumnType(kind, oid, 0, 0);
        };
    }

    private static ColumnType decimal(int oid, int modifier) {
        return modifier < 4
                ? new ColumnType(Kind.DECIMAL, oid, MAX_PRECISION, UNDECLARED_SCALE)
                : new ColumnType(Kind.DECIMAL, oid, (modifier - 4) >>> 16, (modifier - 4) & 0x7ff);
    }

    /** The modifier is that of the engine's own interval: which fields there are, and digits behind the second's point. */
    private static ColumnType interval(Kind kind, int oid, int modifier) {
        int precision = modifier & 0xffff;
        int unit = kind == Kind.INTERVAL_YEAR_TO_MONTH ? monthsOf(modifier) : secondsOf(modifier);
        return new ColumnType(kind, oid, precision > MAX_SECOND_DIGITS ? MAX_SECOND_DIGITS : precision, unit);
    }

    private static int monthsOf(int modifier) {
        return modifier < 0 || (modifier >> 16 & MONTH_FIELD) != 0 ? 1 : 12;
    }

    private static int secondsOf(int modifier) {
        int fields = modifier >> 16;
        if (modifier < 0 || (fields & SECOND_FIELD) != 0) {
            return 1;
        }
        if ((fields & MINUTE_FIELD) != 0) {
            return 60;
        }
        return (fields & HOUR_FIELD) != 0 ? 3_600 : 86_400;
    }

    private static Kind kindOf(int oid) {
        return switch (oid) {
            case 16 -> Kind.BOOLEAN;
            case BYTEA_OID, VARBYTE_OID -> Kind.VARBYTE;
            case 20 -> Kind.BIGINT;
            case 21 -> Kind.SMALLINT;
            case 23 -> Kind.INTEGER;
            case 25, 1043 -> Kind.VARCHAR;
            case 700 -> Kind.REAL;
            case 701 -> Kind.DOUBLE;
            case 1042 -> Kind.CHAR;
            case 1082 -> Kind.DATE;
            case 1083 -> Kind.TIME;
            case 1114 -> Kind.TIMESTAMP;
            case 1184 -> Kind.TIMESTAMPTZ;
            case 1188 -> Kind.INTERVAL_YEAR_TO_MONTH;
            case 1190 -> Kind.INTERVAL_DAY_TO_SECOND;
            case 1266 -> Kind.TIMETZ;
            case 1700 -> Kind.DECIMAL;
            case 2935 -> Kind.HLLSKETCH;
            case 3000 -> Kind.GEOMETRY;
            case 3001 -> Kind.GEOGRAPHY;
            case JSON_OID, JSONB_OID, SUPER_OID -> Kind.SUPER;
            default -> Kind.OTHER;
        };
    }

    /** Whether values have a byte for the version of their encoding in front, as the engine's jsonb has. */
    public boolean isVersioned() {
        return oid == JSONB_OID;
    }

    /** Returns the argument as the system tables print it: {@code 25}, {@code 18, 2}, or {@code 0} where there is none. */
    public String lengthText() {
        return switch (kind) {
            case DECIMAL -> length + ", " + scale;
            case INTERVAL_YEAR_TO_MONTH, INTERVAL_DAY_TO_SECOND -> "0";
            default -> Integer.toString(length);
        };
    }
}
