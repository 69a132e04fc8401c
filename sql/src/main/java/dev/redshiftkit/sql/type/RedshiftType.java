package dev.redshiftkit.sql.type;

import java.util.Optional;

/** A type that a column of a Redshift table or result can have. Two types are equal if they mean the same. */
public sealed interface RedshiftType {

    /** The type modifier of types that have none. */
    int NO_MODIFIER = -1;

    /**
     * Returns the type that SQL text names, with Redshift's defaults filled in: {@code decimal} is {@code decimal(18,0)},
     * {@code varchar} and {@code text} are {@code varchar(256)}, {@code char} is {@code char(1)}.
     *
     * @param sql any spelling of the Redshift guide, in any case, such as {@code numeric(10)} or {@code varchar(max)}
     * @throws InvalidTypeException if Redshift has no such type for columns, or a length or precision is out of range
     */
    static RedshiftType parse(String sql) {
        return TypeParser.parse(sql);
    }

    /**
     * Returns the type that a row description announces; empty for numbers that Redshift does not use.
     *
     * @param typeModifier {@link #NO_MODIFIER} if there is none, which gives character types their widest form and numeric
     *     its default
     * @throws InvalidTypeException if the modifier says a length or precision that Redshift does not have
     */
    static Optional<RedshiftType> fromWire(int oid, int typeModifier) {
        return WireTypes.find(oid, typeModifier);
    }

    /** Returns the number of the type in a row description. */
    int oid();

    /** Returns the type modifier in a row description, or {@link #NO_MODIFIER}. */
    int typeModifier();

    /** Returns the type as SQL text in lower case, lengths and precisions spelled out. */
    String render();

    /** Types without length or precision that tables can have. */
    enum Simple implements RedshiftType {
        SMALLINT(21, "smallint"),
        INTEGER(23, "integer"),
        BIGINT(20, "bigint"),
        REAL(700, "real"),
        DOUBLE_PRECISION(701, "double precision"),
        BOOLEAN(16, "boolean"),
        DATE(1082, "date"),
        TIME(1083, "time"),
        TIMETZ(1266, "timetz"),
        TIMESTAMP(1114, "timestamp"),
        TIMESTAMPTZ(1184, "timestamptz"),
        INTERVAL_YEAR_TO_MONTH(1188, "interval year to month"),
        INTERVAL_DAY_TO_SECOND(1190, "interval day to second"),
        SUPER(4000, "super"),
        HLLSKETCH(2935, "hllsketch"),
        GEOMETRY(3000, "geometry"),
        GEOGRAPHY(3001, "geography");

        private static final int SUPER_MODIFIER = 16_384_000;

        private final int oid;
        private final String text;

        Simple(int oid, String text) {
            this.oid = oid;
            this.text = text;
        }

        @Override
        public int oid() {
            return oid;
        }

        @Override
        public int typeModifier() {
            return this == SUPER ? SUPER_MODIFIER : NO_MODIFIER;
        }

        @Override
        public String render() {
            return text;
        }
    }

    /** Types that appear in system tables and in results, but that no user's column can have. */
    enum Catalog implements RedshiftType {
        CHARACTER(18, "\"char\""),
        NAME(19, "name"),
        REGPROC(24, "regproc"),
        TEXT(25, "text"),
        OID(26, "oid"),
        TID(27, "tid"),
        XID(28, "xid"),
        CID(29, "cid"),
        OIDVECTOR(30, "oidvector"),
        ABSTIME(702, "abstime"),
        UNKNOWN(705, "unknown"),
        ACLITEM(1033, "aclitem"),
        REFCURSOR(1790, "refcursor"),
        REGCLASS(2205, "regclass"),
        RECORD(2249, "record"),
        CSTRING(2275, "cstring"),
        VOID(2278, "void");

        private final int oid;
        private final String text;

        Catalog(int oid, String text) {
            this.oid = oid;
            this.text = text;
        }

        @Override
        public int oid() {
            return oid;
        }

        @Override
        public int typeModifier() {
            return NO_MODIFIER;
        }

        @Override
        public String render() {
            return text;
        }
    }

    /**
     * DECIMAL, also called NUMERIC.
     *
     * @param precision digits in all, 1 to 38
     * @param scale digits behind the point, 0 to 37 and at most the precision
     */
    record Decimal(int precision, int scale) implements RedshiftType {

        static final int OID = 1700;
        static final Decimal DEFAULT = new Decimal(18, 0);

        public Decimal {
            InvalidTypeException.requireWithin(1, 38, precision, "decimal precision");
            InvalidTypeException.requireWithin(0, Math.min(37, precision), scale, "decimal scale");
        }

        @Override
        public int oid() {
            return OID;
        }

        @Override
        public int typeModifier() {
            return (precision << 16 | scale) + Lengths.HEADER;
        }

        @Override
        public String render() {
            return "decimal(" + precision + "," + scale + ")";
        }
    }

    /**
     * CHAR, padded with blanks.
     *
     * @param length in bytes, 1 to 4,096
     */
    record Char(int length) implements RedshiftType {

        static final int OID = 1042;
        static final int MAX_LENGTH = 4096;

        public Char {
            InvalidTypeException.requireWithin(1, MAX_LENGTH, length, "char length");
        }

        @Override
        public int oid() {
            return OID;
        }

        @Override
        public int typeModifier() {
            return length + Lengths.HEADER;
        }

        @Override
        public String render() {
            return "char(" + length + ")";
        }
    }

    /**
     * VARCHAR.
     *
     * @param length in bytes of UTF-8, not characters; 1 to 65,535
     */
    record Varchar(int length) implements RedshiftType {

        static final int OID = 1043;
        static final int MAX_LENGTH = 65_535;

        public Varchar {
            InvalidTypeException.requireWithin(1, MAX_LENGTH, length, "varchar length");
        }

        @Override
        public int oid() {
            return OID;
        }

        @Override
        public int typeModifier() {
            return length + Lengths.HEADER;
        }

        @Override
        public String render() {
            return "varchar(" + length + ")";
        }
    }

    /**
     * VARBYTE.
     *
     * @param length in bytes, 1 to 16,777,216
     */
    record Varbyte(int length) implements RedshiftType {

        static final int OID = 6551;
        static final int DEFAULT_LENGTH = 64_000;
        static final int MAX_LENGTH = 16_777_216;

        public Varbyte {
            InvalidTypeException.requireWithin(1, MAX_LENGTH, length, "varbyte length");
        }

        @Override
        public int oid() {
            return OID;
        }

        @Override
        public int typeModifier() {
            return NO_MODIFIER;
        }

        @Override
        public String render() {
            return "varbyte(" + length + ")";
        }
    }
}
