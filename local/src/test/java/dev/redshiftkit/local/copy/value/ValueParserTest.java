package dev.redshiftkit.local.copy.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.format.binary.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueParserTest {

    private static final int REAL = 700;
    private static final int DOUBLE = 701;
    private static final int BOOLEAN = 16;
    private static final int CHAR = 1042;
    private static final int VARCHAR = 1043;
    private static final int DATE = 1082;
    private static final int TIMESTAMP = 1114;
    private static final int TIMESTAMPTZ = 1184;
    private static final int NUMERIC = 1700;

    @ParameterizedTest
    @CsvSource({
        "21, 0, 0",
        "21, -32768, -32768",
        "21, 32767, 32767",
        "23, +7, 7",
        "23, ' 42 ', 42",
        "23, -2147483648, -2147483648",
        "23, 2147483647, 2147483647",
        "23, 007, 7",
        "20, 9223372036854775807, 9223372036854775807",
        "20, -9223372036854775808, -9223372036854775808",
        "20, -0, 0"
    })
    void readsWholeNumbers(int oid, String text, long expected) throws BadValueException {
        assertThat(Parsed.of(parser(oid), text).integer()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "23; abc; 1207; Invalid digit, Value 'a', Pos 0, Type: Integer",
                "23; 12x; 1207; Invalid digit, Value 'x', Pos 2, Type: Integer",
                "23; 1.5; 1207; Invalid digit, Value '.', Pos 1, Type: Integer",
                "23; -; 1207; Invalid digit, Value '-', Pos 0, Type: Integer",
                "21; n; 1207; Invalid digit, Value 'n', Pos 0, Type: Short",
                "20; n; 1207; Invalid digit, Value 'n', Pos 0, Type: Long",
                "21; 32768; 1222; Overflow for SMALLINT (-32768 to 32767)",
                "23; 2147483648; 1222; Overflow for INTEGER (-2147483648 to 2147483647)",
                "23; -2147483649; 1222; Overflow for INTEGER (-2147483648 to 2147483647)",
                "20; 9223372036854775808; 1222; Overflow for BIGINT (-9223372036854775808 to 9223372036854775807)",
                "20; -9223372036854775809; 1222; Overflow for BIGINT (-9223372036854775808 to 9223372036854775807)",
                "20; 99999999999999999999999; 1222; Overflow for BIGINT (-9223372036854775808 to 9223372036854775807)",
                "700; 1.5x; 1207; Invalid digit, Value 'x', Pos 3, Type: Float",
                "701; 1.2.3; 1208; Invalid floating point format, Type: Double",
                "701; 1e999; 1204; Overflow, 5 characters, Type: Double",
                "700; 1e39; 1204; Overflow, 4 characters, Type: Float",
                "16; maybe; 1210; Unknown boolean format",
                "1082; 2008-1-1; 1205; Invalid Date Format - length must be 10 or more",
                "1082; 2008-13-01; 1205; Invalid date format or value [YYYY-MM-DD]",
                "1082; 2007-02-29; 1205; Invalid date format or value [YYYY-MM-DD]",
                "1082; 01/31/2008; 1205; Invalid date format or value [YYYY-MM-DD]",
                "1114; 2008-01-01; 1206; Invalid timestamp format or value [YYYY-MM-DD HH24:MI:SS]",
                "1114; 2008-01-01 24:00:00; 1206; Invalid timestamp format or value [YYYY-MM-DD HH24:MI:SS]",
                "1114; 2008-01-01 10:61:00; 1206; Invalid timestamp format or value [YYYY-MM-DD HH24:MI:SS]",
            })
    void saysWhatIsWrongAsRedshiftDoes(int oid, String text, int code, String reason) {
        BadValueException failure = Parsed.failure(parser(oid), text);

        assertThat(failure.code().number()).isEqualTo(code);
        assertThat(failure.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 2, 0, 0.00",
        "10, 2, 12345678.91, 12345678.91",
        "10, 2, -1.239, -1.23",
        "10, 2, 1e3, 1000.00",
        "10, 2, 1.5E-1, 0.15",
        "10, 2, .5, 0.50",
        "10, 2, 5., 5.00",
        "5, 0, 12345.99, 12345",
        "10, 2, -0, 0.00",
        "10, 10, 0.1234567890123, 0.1234567890",
        "38, 0, 99999999999999999999999999999999999999, 99999999999999999999999999999999999999",
        "38, 37, -9.9999999999999999999999999999999999999, -9.9999999999999999999999999999999999999",
        "18, 4, 10000, 10000.0000",
        "18, 4, 0.0001, 0.0001",
        "18, 5, 0.00001, 0.00001",
        "9, 2, 000000000000001, 1.00"
    })
    void readsDecimalsCuttingWhatIsBeyondTheScale(int precision, int scale, String text, BigDecimal expected)
            throws BadValueException {
        assertThat(Parsed.of(decimal(precision, scale, false), text).decimal()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.235, 1.24", "-1.235, -1.24", "1.2349, 1.23", "9.995, 10.00", "0.005, 0.01", "0.004, 0.00"})
    void roundsDecimalsHalfAwayFromZeroUnderRoundec(String text, BigDecimal expected) throws BadValueException {
        assertThat(Parsed.of(decimal(10, 2, true), text).decimal()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4; 2; 100; 1204; Overflow for NUMERIC(4,2)",
                "4; 2; 1e2; 1204; Overflow for NUMERIC(4,2)",
                "4; 2; 12,5; 1207; Invalid digit, Value ',', Pos 2, Type: Decimal",
                "4; 2; 1.2.3; 1207; Invalid digit, Value '.', Pos 3, Type: Decimal",
                "4; 2; .; 1209; Invalid decimal: no digits",
                "4; 2; 1e; 1209; Invalid exponent, Value 'e', Pos 1, Type: Decimal",
                "4; 2; 1e+x; 1209; Invalid exponent, Value 'x', Pos 3, Type: Decimal",
            })
    void saysWhatIsWrongWithDecimals(int precision, int scale, String text, int code, String reason) {
        BadValueException failure = Parsed.failure(decimal(precision, scale, false), text);

        assertThat(failure.code().number()).isEqualTo(code);
        assertThat(failure.reason()).isEqualTo(reason);
    }

    @Test
    void roundingThatNeedsAnotherDigitOverflows() {
        assertThat(Parsed.failure(decimal(4, 2, true), "99.995").code()).isEqualTo(LoadErrorCode.VALUE_OUT_OF_RANGE);
    }

    @Test
    void everyDecimalIsReadAsBigDecimalReadsIt() throws BadValueException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);
        for (int i = 0; i < 5_000; i++) {
            int precision = random.nextInt(1, 39);
            int scale = random.nextInt(0, precision + 1);
            String digits = new BigInteger(random.nextInt(1, 120), new Random(random.nextLong())).toString();
            BigDecimal value = new BigDecimal(new BigInteger(digits), random.nextInt(0, 40));
            BigDecimal expected = value.setScale(scale, RoundingMode.DOWN);
            if (expected.precision() - expected.scale() <= precision - scale) {
                assertThat(Parsed.of(decimal(precision, scale, false), value.toPlainString())
                                .decimal())
                        .as("seed 20261123, round %d", i)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0",
                "1",
                "1.5",
                "-123.456",
                "3.4028235e38",
                "1e-45",
                "123456789012345",
                "0.1",
                "1e10",
                "2.2250738585072014E-308",
                "9007199254740993",
                "NaN",
                "Infinity",
                "-Infinity",
                "0.30000000000000004"
            })
    void readsFloatingPointNumbersExactly(String text) throws BadValueException {
        assertThat(Parsed.of(parser(DOUBLE), text).doubleValue()).isEqualTo(Double.valueOf(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.1", "16777217", "0.1234567", "-9.99e9", "3.4028235e38", "nan"})
    void readsFloatsAsNearestFloat(String text) throws BadValueException {
        Float expected = text.equals("nan") ? Float.valueOf(Float.NaN) : Float.valueOf(text);
        assertThat((float) Parsed.of(parser(REAL), text).doubleValue()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "t, true",
        "TRUE, true",
        "Yes, true",
        "y, true",
        "1, true",
        "f, false",
        "False, false",
        "no, false",
        "0, false"
    })
    void readsBooleans(String text, boolean expected) throws BadValueException {
        assertThat(Parsed.of(parser(BOOLEAN), text).booleanValue()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "YYYY-MM-DD; 2008-02-29; 2008-02-29",
                "YYYY-MM-DD; 2008-02-29 23:59:59; 2008-02-29",
                "YYYY-MM-DD; 0001-01-01; 0001-01-01",
                "YYYY-MM-DD; 9999-12-31; 9999-12-31",
                "MM/DD/YY; 1/2/99; 1999-01-02",
                "MM/DD/YY; 12/31/00; 2000-12-31",
                "DD-MON-YYYY; 05-Jan-2020; 2020-01-05",
                "YYYYMMDD; 19960108; 1996-01-08",
                "auto; 2019-02-11T05:09:12.195Z; 2019-02-11",
                "auto; J2451187; 1999-01-08",
                "auto; 19960108; 1996-01-08",
                "auto; 960108; 1996-01-08",
                "auto; 1996.008; 1996-01-08",
                "auto; Jan 08, 1999; 1999-01-08",
                "auto; 8-Jan-1999; 1999-01-08",
                "auto; January 8, 1999; 1999-01-08",
                "auto; 01/08/1999; 1999-01-08",
                "auto; 18/01/1999; 1999-01-18",
                "auto; 1999/01/08; 1999-01-08",
                "epochsecs; 1451606400; 2016-01-01",
            })
    void readsDatesByTheirFormat(String format, String text, LocalDate expected) throws BadValueException {
        assertThat(Parsed.of(dates(DATE, format), text).date()).isEqualTo(expected);
    }

    @Test
    void readsYearsBeforeChrist() throws BadValueException {
        assertThat(Parsed.of(dates(DATE, "auto"), "Jan-08-0095 BC").date()).isEqualTo(LocalDate.of(-94, 1, 8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "YYYY-MM-DD HH:MI:SS; 2008-09-26 05:43:12; 2008-09-26T05:43:12",
                "YYYY-MM-DD HH:MI:SS; 2008-09-26 05:43:12.123456; 2008-09-26T05:43:12.123456",
                "YYYY-MM-DD HH:MI:SS; 2008-09-26 05:43:12.5; 2008-09-26T05:43:12.5",
                "YYYY-MM-DD HH:MI:SS; 1888-09-26 23:59:59.999999; 1888-09-26T23:59:59.999999",
                "MM/DD/YYYY HH12:MI:SS AM; 09/26/2008 12:00:01 PM; 2008-09-26T12:00:01",
                "MM/DD/YYYY HH12:MI:SS AM; 09/26/2008 12:00:01 am; 2008-09-26T00:00:01",
                "YYYYMMDDHH24MISS; 20080926054312; 2008-09-26T05:43:12",
                "auto; 2019-02-11T05:09:12.195Z; 2019-02-11T05:09:12.195",
                "auto; 2019-02-11; 2019-02-11T00:00:00",
                "auto; 19960108 040809; 1996-01-08T04:08:09",
                "auto; 960108 040809; 1996-01-08T04:08:09",
                "auto; 1996-01-08 04:05:06.789; 1996-01-08T04:05:06.789",
                "auto; 17 Dec 07:37:16 1997 PST; 1997-12-17T07:37:16",
                "auto; 12/17/1997 07:37:16.00 PST; 1997-12-17T07:37:16",
                "auto; J2345678 04:05:06.789; 1710-02-23T04:05:06.789",
                "auto; 4:05 PM 1999-01-08; 1999-01-08T16:05:00",
                "auto; Fri Jan 08 04:05:06 1999; 1999-01-08T04:05:06",
                "epochsecs; 1451606400; 2016-01-01T00:00:00",
                "epochsecs; -1; 1969-12-31T23:59:59",
                "epochmillisecs; 1451606400123; 2016-01-01T00:00:00.123",
            })
    void readsTimestampsByTheirFormat(String format, String text, LocalDateTime expected) throws BadValueException {
        assertThat(Parsed.of(dates(TIMESTAMP, format), text).timestamp()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "YYYY-MM-DD HH:MI:SS; 2008-09-26 05:43:12; 2008-09-26T05:43:12",
                "YYYY-MM-DD HH:MI:SS; 2008-09-26 05:43:12+02; 2008-09-26T03:43:12",
                "YYYY-MM-DD HH:MI:SS; 2008-09-26 05:43:12.25-08:30; 2008-09-26T14:13:12.25",
                "YYYY-MM-DD HH:MI:SSOF; 2008-09-26 05:43:12+00; 2008-09-26T05:43:12",
                "auto; 1997-12-17 07:37:16-08; 1997-12-17T15:37:16",
                "auto; 17 Dec 07:37:16 1997 PST; 1997-12-17T15:37:16",
                "auto; 2020-07-01 12:00:00 Europe/Berlin; 2020-07-01T10:00:00",
            })
    void shiftsTimestampsWithZoneToUtc(String format, String text, LocalDateTime expected) throws BadValueException {
        assertThat(Parsed.of(dates(TIMESTAMPTZ, format), text).timestamp()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2019-02-30",
                "12",
                "1999-01-08 1999-01-09",
                "2019-02-11 25:00:00",
                "--",
                "99999999999"
            })
    void automaticRecognitionRefusesWhatIsNoDate(String text) {
        assertThat(Parsed.failure(dates(TIMESTAMP, "auto"), text).code()).isEqualTo(LoadErrorCode.INVALID_TIMESTAMP);
    }

    @Test
    void everyDayIsCountedAsJavaCountsIt() throws BadValueException {
        ValueParser parser = parser(DATE);
        for (LocalDate day = LocalDate.of(1, 1, 1); day.getYear() < 9999; day = day.plusDays(97)) {
            assertThat(Parsed.of(parser, day.toString()).date()).isEqualTo(day);
        }
    }

    @Test
    void lengthOfVarcharIsCountedInBytes() throws BadValueException {
        assertThat(Parsed.of(varchar(4, TextOptions.STRICT), "€a").text()).isEqualTo("€a");

        BadValueException failure = Parsed.failure(varchar(4, TextOptions.STRICT), "€€");
        assertThat(failure.code()).isEqualTo(LoadErrorCode.VALUE_OUT_OF_RANGE);
        assertThat(failure.reason()).isEqualTo("String length exceeds DDL length");
    }

    @Test
    void truncationNeverCutsThroughACharacter() throws BadValueException {
        TextOptions truncating = new TextOptions(true, false, Optional.empty());

        assertThat(Parsed.of(varchar(4, truncating), "€€").text()).isEqualTo("€");
        assertThat(Parsed.of(varchar(2, truncating), "€").text()).isEmpty();
        assertThat(Parsed.of(varchar(3, truncating), "abcdef").text()).isEqualTo("abc");
    }

    @Test
    void trimmingDropsBlanksAtTheEndOfVarcharOnly() throws BadValueException {
        TextOptions trimming = new TextOptions(false, true, Optional.empty());

        assertThat(Parsed.of(varchar(5, trimming), " a        ").text()).isEqualTo(" a");
    }

    @ParameterizedTest
    @CsvSource({
        "a4, a4, 3",
        "c3, c3, 2",
        "c328, c3, 4",
        "eda080, ed a0 80, 5",
        "f4908080, f4 90 80 80, 8",
        "c080, c0 80, 9",
        "fa, fa, 1",
        "ff, ff, 3",
        "610062, 00, 9"
    })
    void namesTheBytesThatAreNoUtf8(String hex, String shown, int number) {
        BadValueException failure =
                Parsed.failure(varchar(10, TextOptions.STRICT), HexFormat.of().parseHex(hex));

        assertThat(failure.code()).isEqualTo(LoadErrorCode.INVALID_UTF8);
        assertThat(failure.reason())
                .isEqualTo(
                        "String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: %s (error %d)"
                                .formatted(shown, number));
    }

    @Test
    void everyInvalidByteIsReplacedUnderAcceptinvchars() throws BadValueException {
        TextOptions replacing = new TextOptions(false, false, Optional.of('^'));

        assertThat(Parsed.of(varchar(20, replacing), HexFormat.of().parseHex("61eda08062ff00c3a4"))
                        .text())
                .isEqualTo("a^^^b^^ä");
    }

    @Test
    void charTakesSingleBytesOnly() {
        BadValueException failure = Parsed.failure(parser(CHAR), "ä");

        assertThat(failure.code()).isEqualTo(LoadErrorCode.INVALID_CHAR);
        assertThat(failure.reason())
                .isEqualTo("Multibyte character not supported for CHAR (Hint: try using VARCHAR). Invalid char: c3 a4");
    }

    private static ValueParser parser(int oid) {
        return ValueRules.DEFAULTS.parserFor(ColumnType.of(oid, -1));
    }

    private static ValueParser decimal(int precision, int scale, boolean rounds) {
        ValueRules rules =
                new ValueRules(TextOptions.STRICT, TimeFormat.DEFAULT_DATE, TimeFormat.DEFAULT_TIMESTAMP, rounds);
        return rules.parserFor(ColumnType.of(NUMERIC, ((precision << 16) | scale) + 4));
    }

    private static ValueParser varchar(int length, TextOptions options) {
        ValueRules rules = new ValueRules(options, TimeFormat.DEFAULT_DATE, TimeFormat.DEFAULT_TIMESTAMP, false);
        return rules.parserFor(ColumnType.of(VARCHAR, length + 4));
    }

    private static ValueParser dates(int oid, String format) {
        TimeFormat read = TimeFormat.of(format);
        return new ValueRules(TextOptions.STRICT, read, read, false).parserFor(ColumnType.of(oid, -1));
    }
}
