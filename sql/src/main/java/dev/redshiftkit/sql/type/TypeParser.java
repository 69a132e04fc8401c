package dev.redshiftkit.sql.type;

import dev.redshiftkit.sql.type.RedshiftType.Char;
import dev.redshiftkit.sql.type.RedshiftType.Decimal;
import dev.redshiftkit.sql.type.RedshiftType.Simple;
import dev.redshiftkit.sql.type.RedshiftType.Varbyte;
import dev.redshiftkit.sql.type.RedshiftType.Varchar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the spellings of types that the Redshift guide lists. */
final class TypeParser {

    private static final int MAX_CHARACTERS = 128;
    private static final int TEXT_LENGTH = 256;
    private static final Pattern SHAPE = Pattern.compile("([a-z][a-z0-9 ]*)(?:\\(([^()]*)\\))?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private static final Map<String, RedshiftType> WITHOUT_ARGUMENTS = Map.ofEntries(
            Map.entry("smallint", Simple.SMALLINT),
            Map.entry("int2", Simple.SMALLINT),
            Map.entry("integer", Simple.INTEGER),
            Map.entry("int", Simple.INTEGER),
            Map.entry("int4", Simple.INTEGER),
            Map.entry("bigint", Simple.BIGINT),
            Map.entry("int8", Simple.BIGINT),
            Map.entry("real", Simple.REAL),
            Map.entry("float4", Simple.REAL),
            Map.entry("double precision", Simple.DOUBLE_PRECISION),
            Map.entry("float", Simple.DOUBLE_PRECISION),
            Map.entry("float8", Simple.DOUBLE_PRECISION),
            Map.entry("boolean", Simple.BOOLEAN),
            Map.entry("bool", Simple.BOOLEAN),
            Map.entry("date", Simple.DATE),
            Map.entry("time", Simple.TIME),
            Map.entry("time without time zone", Simple.TIME),
            Map.entry("timetz", Simple.TIMETZ),
            Map.entry("time with time zone", Simple.TIMETZ),
            Map.entry("timestamp", Simple.TIMESTAMP),
            Map.entry("timestamp without time zone", Simple.TIMESTAMP),
            Map.entry("timestamptz", Simple.TIMESTAMPTZ),
            Map.entry("timestamp with time zone", Simple.TIMESTAMPTZ),
            Map.entry("interval year to month", Simple.INTERVAL_YEAR_TO_MONTH),
            Map.entry("intervaly2m", Simple.INTERVAL_YEAR_TO_MONTH),
            Map.entry("interval day to second", Simple.INTERVAL_DAY_TO_SECOND),
            Map.entry("intervald2s", Simple.INTERVAL_DAY_TO_SECOND),
            Map.entry("super", Simple.SUPER),
            Map.entry("hllsketch", Simple.HLLSKETCH),
            Map.entry("geometry", Simple.GEOMETRY),
            Map.entry("geography", Simple.GEOGRAPHY),
            Map.entry("dec", Decimal.DEFAULT),
            Map.entry("decimal", Decimal.DEFAULT),
            Map.entry("numeric", Decimal.DEFAULT),
            Map.entry("char", new Char(1)),
            Map.entry("character", new Char(1)),
            Map.entry("nchar", new Char(1)),
            Map.entry("bpchar", new Char(TEXT_LENGTH)),
            Map.entry("varchar", new Varchar(TEXT_LENGTH)),
            Map.entry("character varying", new Varchar(TEXT_LENGTH)),
            Map.entry("nvarchar", new Varchar(TEXT_LENGTH)),
            Map.entry("text", new Varchar(TEXT_LENGTH)),
            Map.entry("varbyte", new Varbyte(Varbyte.DEFAULT_LENGTH)),
            Map.entry("varbinary", new Varbyte(Varbyte.DEFAULT_LENGTH)),
            Map.entry("binary varying", new Varbyte(Varbyte.DEFAULT_LENGTH)));

    private TypeParser() {}

    static RedshiftType parse(String sql) {
        Matcher shape = SHAPE.matcher(normalized(sql));
        if (!shape.matches()) {
            throw new InvalidTypeException("column type must be a name and at most one pair of parentheses");
        }
        String name = shape.group(1).strip();
        String arguments = shape.group(2);
        return arguments == null ? withoutArguments(name) : withArguments(name, arguments.strip());
    }

    private static String normalized(String sql) {
        if (sql.length() > MAX_CHARACTERS) {
            throw new InvalidTypeException(
                    "column type must be at most " + MAX_CHARACTERS + " characters, but has " + sql.length());
        }
        return sql.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static RedshiftType withoutArguments(String name) {
        RedshiftType type = WITHOUT_ARGUMENTS.get(name);
        if (type == null) {
            throw new InvalidTypeException("column type must be one that Redshift has, but is '" + name + "'");
        }
        return type;
    }

    private static RedshiftType withArguments(String name, String arguments) {
        return switch (name) {
            case "dec", "decimal", "numeric" -> decimal(arguments);
            case "char", "character", "nchar" -> new Char(length(arguments, Char.MAX_LENGTH));
            case "varchar", "character varying", "nvarchar" -> new Varchar(length(arguments, Varchar.MAX_LENGTH));
            case "varbyte", "varbinary", "binary varying" -> new Varbyte(number(arguments));
            default ->
                throw new InvalidTypeException(
                        withoutArguments(name).render() + " must not have parentheses behind it");
        };
    }

    private static Decimal decimal(String arguments) {
        List<String> parts = List.of(arguments.split(",", -1));
        return switch (parts.size()) {
            case 1 -> new Decimal(number(parts.get(0)), 0);
            case 2 -> new Decimal(number(parts.get(0)), number(parts.get(1)));
            default ->
                throw new InvalidTypeException(
                        "decimal must have precision and scale, not " + parts.size() + " numbers");
        };
    }

    private static int length(String argument, int max) {
        return argument.equals("max") ? max : number(argument);
    }

    private static int number(String argument) {
        String digits = argument.strip();
        if (!NUMBER.matcher(digits).matches()) {
            throw new InvalidTypeException("length or precision of a column type must be a number of at most 9 digits");
        }
        return Integer.parseInt(digits);
    }
}
