package dev.redshiftkit.local.format.binary;

/**
 * The type of a column, as the engine declares it and Redshift calls it.
 *
 * @param kind the type without its arguments
 * @param oid the engine's number for the type
 * @param length bytes of a CHAR or VARCHAR, precision of a DECIMAL, 0 where the type has no argument
 * @param scale digits after the point of a DECIMAL, else 0
 */
public record ColumnType(Kind kind, int oid, int length, int scale) {

    /** Longest VARCHAR (Redshift guide, character types); also what a column without a length gets here. */
    public static final int MAX_VARCHAR_BYTES = 65_535;

    /** Longest DECIMAL (Redshift guide, numeric types). */
    public static final int MAX_PRECISION = 38;

    /** Digits kept after the point where an expression has no declared scale. */
    private static final int UNDECLARED_SCALE = 10;

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
        GEOMETRY("geometry"),
        GEOGRAPHY("geography"),
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
    }

    /** Reads the engine's type number and modifier. */
    public static ColumnType of(int oid, int modifier) {
        Kind kind = kindOf(oid);
        return switch (kind) {
            case CHAR, VARCHAR -> new ColumnType(kind, oid, modifier < 4 ? MAX_VARCHAR_BYTES : modifier - 4, 0);
            case DECIMAL -> decimal(oid, modifier);
            default -> new ColumnType(kind, oid, 0, 0);
        };
    }

    private static ColumnType decimal(int oid, int modifier) {
        return modifier < 4
                ? new ColumnType(Kind.DECIMAL, oid, MAX_PRECISION, UNDECLARED_SCALE)
                : new ColumnType(Kind.DECIMAL, oid, (modifier - 4) >>> 16, (modifier - 4) & 0x7ff);
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
            case 1266 -> Kind.TIMETZ;
            case 1700 -> Kind.DECIMAL;
            case JSON_OID, JSONB_OID, SUPER_OID -> Kind.SUPER;
            case 3000 -> Kind.GEOMETRY;
            case 3001 -> Kind.GEOGRAPHY;
            default -> Kind.OTHER;
        };
    }

    /** Whether values have a byte for the version of their encoding in front, as the engine's jsonb has. */
    public boolean isVersioned() {
        return oid == JSONB_OID;
    }

    /** Returns the argument as the system tables print it: {@code 25}, {@code 18, 2}, or {@code 0} where there is none. */
    public String lengthText() {
        return kind == Kind.DECIMAL ? length + ", " + scale : Integer.toString(length);
    }
}
