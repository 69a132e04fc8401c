package dev.redshiftkit.local.copy.value;

/** The numbers in {@code stl_load_errors.err_code} (Redshift guide, load error reference). */
public enum LoadErrorCode {
    EXTRA_COLUMNS(1202),
    MISSING_COLUMNS(1203),
    VALUE_OUT_OF_RANGE(1204),
    INVALID_DATE(1205),
    INVALID_TIMESTAMP(1206),
    INVALID_DIGIT(1207),
    INVALID_FLOAT(1208),
    INVALID_DECIMAL(1209),
    INVALID_BOOLEAN(1210),
    NO_DATA_IN_LINE(1211),
    MISSING_NOT_NULL(1213),
    DELIMITER_NOT_FOUND(1214),
    INVALID_CHAR(1215),
    INVALID_LINE(1216),
    NUL_WITH_OTHER_BYTES(1218),
    INVALID_HEXADECIMAL(1219),
    INVALID_UTF8(1220),
    WRONG_ENCODING(1221),
    INTEGER_OVERFLOW(1222),
    INVALID_TYPE(1223),
    INVALID_JSON(1224);

    private final int number;

    LoadErrorCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
