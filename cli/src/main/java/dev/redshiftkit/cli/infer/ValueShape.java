package dev.redshiftkit.cli.infer;

import java.util.regex.Pattern;

/**
 * The shapes by which values are told apart: those that COPY reads without being told more. A number with a leading zero or
 * a plus is not one: it is a postal code, an article or a telephone number.
 */
final class ValueShape {

    private static final Pattern BOOLEAN = Pattern.compile("(?i)true|false|t|f");
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern FLOAT = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})");
    private static final String DAY = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,6})?)?";
    private static final Pattern ISO_DATE = Pattern.compile(DAY);
    private static final Pattern TIMESTAMP = Pattern.compile(DAY + "[ T]" + TIME);
    private static final Pattern ZONED_TIMESTAMP = Pattern.compile(DAY + "[ T]" + TIME + " ?(Z|[+-]\\d{2}(:?\\d{2})?)");

    private ValueShape() {}

    static boolean isBoolean(String value) {
        return BOOLEAN.matcher(value).matches();
    }

    /** Up to 18 digits, which always fit a bigint. */
    static boolean isInteger(String value) {
        return INTEGER.matcher(value).matches();
    }

    static boolean isDecimal(String value) {
        return DECIMAL.matcher(value).matches();
    }

    static boolean isFloat(String value) {
        return FLOAT.matcher(value).matches();
    }

    static boolean isIsoDate(String value) {
        return ISO_DATE.matcher(value).matches();
    }

    static boolean isTimestamp(String value) {
        return TIMESTAMP.matcher(value).matches();
    }

    static boolean isZonedTimestamp(String value) {
        return ZONED_TIMESTAMP.matcher(value).matches();
    }
}
