package dev.redshiftkit.local.unload.law;

import java.util.HexFormat;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A type of a column, and how values of it are made up: extremes among others, as literals of SQL. */
enum Kind {
    SMALLINT("smallint", random -> oneOf(random, "-32768", "32767", "0", "" + random.nextInt(-99, 99))),
    INTEGER("integer", random -> oneOf(random, "-2147483648", "2147483647", "0", "" + random.nextInt())),
    BIGINT(
            "bigint",
            random -> oneOf(random, "-9223372036854775808", "9223372036854775807", "0", "" + random.nextLong())),
    SHORT_DECIMAL("decimal(5,0)", random -> oneOf(random, "99999", "-99999", "0", "10000", "7")),
    DECIMAL(
            "decimal(18,4)",
            random -> oneOf(
                    random,
                    "99999999999999.9999",
                    "-99999999999999.9999",
                    "0",
                    "0.0001",
                    random.nextInt() + "." + random.nextInt(1, 10_000))),
    FRACTION("decimal(18,18)", random -> oneOf(random, "0.999999999999999999", "-0.000000000000000001", "0")),
    LONG_DECIMAL(
            "decimal(38,10)",
            random -> oneOf(
                    random,
                    "9999999999999999999999999999.9999999999",
                    "-9999999999999999999999999999.9999999999",
                    "0",
                    random.nextLong() + "." + random.nextInt(1, 1_000_000))),
    REAL("real", random -> oneOf(random, "'NaN'", "'Infinity'", "3.4e38", "1e-37", "'-0'", "" + random.nextFloat())),
    DOUBLE_PRECISION(
            "double precision",
            random -> oneOf(
                    random,
                    "'NaN'",
                    "'-Infinity'",
                    "1.7976931348623157e308",
                    "5e-324",
                    "123456789.125",
                    "" + random.nextDouble())),
    BOOLEAN("boolean", random -> oneOf(random, "true", "false")),
    CHAR("char(5)", random -> oneOf(random, "''", "'ab'", "'  x'", "'abcde'", "'a|\"'")),
    VARCHAR("varchar(200)", Kind::text),
    DATE("date", random -> oneOf(random, "'0001-01-01'", "'9999-12-31'", "'2000-02-29'", "'1969-12-31'")),
    TIMESTAMP(
            "timestamp",
            random -> oneOf(
                    random,
                    "'0001-01-01 00:00:00'",
                    "'9999-12-31 23:59:59.999999'",
                    "'1969-12-31 23:59:59.5'",
                    "'2024-02-29 12:00:00.000001'")),
    TIMESTAMPTZ(
            "timestamptz",
            random ->
                    oneOf(random, "'1970-01-01 00:00:00+00'", "'2024-06-30 12:34:56.789-07'", "'0001-01-02 00:00+14'")),
    TIME("time", random -> oneOf(random, "'00:00:00'", "'23:59:59.999999'", "'12:30'")),
    TIMETZ("timetz", random -> oneOf(random, "'10:00:00+05:30'", "'23:59:59.5-08'", "'00:00:00+00'")),
    SUPER(
            "super",
            random -> oneOf(
                    random,
                    "json_parse('{\"a\": [1, \"x\\\\\"y|,;\"], \"b\": {\"c\": null}}')",
                    "json_parse('\"text\"')",
                    "json_parse('[1.5, true, -7, \"\"]')",
                    "json_parse('12345678901234567890.25')",
                    "json_parse('[]')")),
    VARBYTE("varbyte(20)", random -> "from_hex('" + bytes(random) + "')"),
    YEARS(
            "interval year to month",
            random -> oneOf(random, "interval '1' year", "interval '-3-2' year to month", "interval '0' month")),
    DAYS(
            "interval day to second",
            random -> oneOf(
                    random, "interval '1 02:03:04.000005' day to second", "interval '-2' day", "interval '0' second")),
    GEOMETRY(
            "geometry",
            random -> oneOf(
                    random,
                    "st_geomfromtext('POINT(1.5 -2)', 4326)",
                    "st_geomfromtext('LINESTRING(0 0, 1 1, 1e300 -1e-300)')",
                    "st_geomfromtext('POLYGON EMPTY')")),
    GEOGRAPHY(
            "geography",
            random ->
                    oneOf(random, "st_geogfromtext('POINT(1.5 -2)')", "st_geogfromtext('LINESTRING(0 0, 179.5 89)')")),
    HLLSKETCH("hllsketch", random -> "(select hll_create_sketch(" + random.nextInt(100) + "))");

    private final String type;

    @SuppressWarnings("ImmutableEnumChecker") // it has no state
    private final Function<RandomGenerator, String> literal;

    Kind(String type, Function<RandomGenerator, String> literal) {
        this.type = type;
        this.literal = literal;
    }

    String type() {
        return type;
    }

    /** Whether UNLOAD writes it as delimited text and CSV alone (Redshift guide, UNLOAD, usage notes). */
    boolean isForTextOnly() {
        return switch (this) {
            case VARBYTE, GEOMETRY, GEOGRAPHY, HLLSKETCH -> true;
            default -> false;
        };
    }

    boolean hasNoParquetForm() {
        return this == TIMETZ || this == YEARS || this == DAYS;
    }

    /** Returns a literal that travels by a way; NULL now and then. */
    String literal(RandomGenerator random, RoundTrip way) {
        String made = random.nextInt(6) == 0 ? "NULL" : literal.apply(random);
        boolean isText = this == VARCHAR || this == CHAR;
        return !isText || made.equals("NULL") || way.keeps(made.substring(1, made.length() - 1))
                ? made
                : literal(random, way);
    }

    private static String text(RandomGenerator random) {
        if (random.nextInt(8) == 0) {
            return "''";
        }
        String[] parts = {
            "\"", "''", "|", ",", ";", "\\\\", "\n", "\r", "\r\n", "\t", " ", "~", "é", "€", "😀", "x", "\\\\N", "null"
        };
        StringBuilder text = new StringBuilder("'");
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.append("'").toString();
    }

    /** At least one: an empty field of this type COPY takes for NULL, whatever stands for NULL. */
    private static String bytes(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(1, 21)];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String oneOf(RandomGenerator random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
