package dev.redshiftkit.local.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What types, encodings and fixed widths make of text, in an engine that has Redshift's types. */
class TypesCopyIT {

    private static Warehouse warehouse;

    @BeforeAll
    static void start() throws IOException {
        warehouse = Warehouse.withCatalog();
    }

    @AfterAll
    static void stop() throws IOException {
        warehouse.close();
    }

    @BeforeEach
    void emptyTable() {
        warehouse.sql(
                "ROLLBACK; DROP TABLE IF EXISTS t; CREATE TABLE t (id int, name varchar(20), price numeric(8,2))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "intervaly2m; 1-3; 1 year 3 mons",
                "intervaly2m; -1 year 2 months; -10 mons",
                "intervaly2m; 30 days; 00:00:00",
                "intervaly2m; 5; 5 mons",
                "intervald2s; 4 05:06:07.89; 4 days 05:06:07.89",
                "intervald2s; 1 week 2 days ago; -9 days",
                "intervald2s; 90; 00:01:30",
                "intervald2s; -0:30; -00:30:00",
                "varbyte(3); 00ffAB; 00ffab",
                "varbyte; 616263; 616263",
                "super; [1, {\"a\" : null}]; [1,{\"a\":null}]",
                "super; \"\\u00e9\\/\"; \"é/\"",
                "super; 1e3; 1e+3",
                "hllsketch; {\"version\":1,\"logm\":15,\"sparse\":{\"indices\":[1],\"values\":[2]}}; {\"version\":1,\"logm\":15,\"sparse\":{\"indices\":[1],\"values\":[2]}}",
                "timetz; 10:11:12.5-08; 10:11:12.5-08",
            })
    void valuesOfRedshiftsOwnTypesAreLoaded(String type, String text, String expected) {
        warehouse.sql("DROP TABLE t; CREATE TABLE t (c " + type + ")");
        warehouse.put("types/one", text + "\n");

        warehouse.copy("t FROM 's3://tickets/types/one'", "");

        assertThat(warehouse.rows("SELECT c FROM t")).containsExactly(List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(1 2) | 0101000000000000000000F03F0000000000000040",
                "SRID=4326;POINT (1 2) | 0101000020E6100000000000000000F03F0000000000000040",
                "point z(1 2 3) | 0101000080000000000000F03F00000000000000400000000000000840",
                "POINT EMPTY | 0101000000000000000000F87F000000000000F87F",
                "0000000001 3ff0000000000000 4000000000000000 | 0101000000000000000000F03F0000000000000040",
                "01010000a0e6100000 000000000000f03f 0000000000000040 0000000000000840 | 01010000A0E6100000000000000000F03F00000000000000400000000000000840",
                "LINESTRING(0 0,1 1) | 01020000000200000000000000000000000000000000000000000000000000F03F000000000000F03F",
                "MULTIPOINT(1 2) | 0104000000010000000101000000000000000000F03F0000000000000040",
                "MULTIPOINT((1 2)) | 0104000000010000000101000000000000000000F03F0000000000000040",
                "GEOMETRYCOLLECTION(POINT(1 2)) | 0107000000010000000101000000000000000000F03F0000000000000040",
                "POLYGON((0 0,0 1,1 0,0 0)) | 0103000000010000000400000000000000000000000000000000000000"
                        + "0000000000000000000000000000F03F000000000000F03F000000000000000000000000000000000000000000000000",
            })
    void geometriesAreLoadedFromTextAndBinary(String text, String expected) {
        warehouse.sql("DROP TABLE t; CREATE TABLE t (c geometry)");
        warehouse.put("types/geometry", (text.startsWith("0") ? text.replace(" ", "") : text) + "\n");

        warehouse.copy("t FROM 's3://tickets/types/geometry'", "");

        assertThat(warehouse.rows("SELECT c FROM t")).containsExactly(List.of(expected));
    }

    @Test
    void geographyHasTheReferenceSystemOfTheEarth() {
        warehouse.sql("DROP TABLE t; CREATE TABLE t (c geography)");
        warehouse.put("types/geography", "SRID=4269;POINT(1 2)\nPOINT(1 2)\n");

        warehouse.copy("t FROM 's3://tickets/types/geography'", "");

        assertThat(warehouse.rows("SELECT c FROM t"))
                .containsExactly(
                        List.of("0101000020AD100000000000000000F03F0000000000000040"),
                        List.of("0101000020E6100000000000000000F03F0000000000000040"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "varbyte(2); 010203; 1204 String length exceeds DDL length",
                "varbyte(2); 01020; 1219 Odd number of hexadecimal digits",
                "geometry; POINT(1; 1219 Invalid well-known text: unexpected end",
                "geometry; CIRCLE(1 2); 1219 Invalid well-known text: unexpected character",
                "geometry; 0101; 1219 Invalid well-known binary: it ends too early",
                "geometry; 010200000000ffffff; 1219 Invalid well-known binary: it ends too early",
                "super; {\"a\":; 1224 Invalid value for SUPER: not well-formed JSON",
                "super; plain; 1224 Invalid value for SUPER: not well-formed JSON",
                "super; 1 2; 1224 Invalid value for SUPER: not well-formed JSON",
                "intervald2s; 1 month; 1206 Invalid interval format or value",
                "intervaly2m; soon; 1206 Invalid interval format or value",
                "hllsketch; ?; 1223 Invalid HLLSKETCH value",
            })
    void valuesThatAreNoneAreRejected(String type, String text, String rejection) {
        warehouse.sql("DROP TABLE t; CREATE TABLE t (c " + type + ")");
        warehouse.put("types/bad", text + "\n");

        warehouse.copy("t FROM 's3://tickets/types/bad'", "MAXERROR 5");

        assertThat(warehouse.rejections()).singleElement().asString().startsWith("1 c " + rejection);
    }

    @Test
    void stringsInSuperHaveALimit() {
        warehouse.sql("DROP TABLE t; CREATE TABLE t (c super)");
        warehouse.put("types/long", "\"" + "x".repeat(65_535) + "\"\n\"" + "é".repeat(32_768) + "\"\n");

        assertThat(warehouse
                        .copy("t FROM 's3://tickets/types/long'", "MAXERROR 2")
                        .rows())
                .isEqualTo(1);
        assertThat(warehouse.rejections())
                .containsExactly("2 c 1224 Invalid value for SUPER: a string has more than 65535 bytes");
    }

    @Test
    void anyDateIsForDatesAlone() {
        warehouse.sql("DROP TABLE t; CREATE TABLE t (d date, z timetz)");
        warehouse.put("types/any", "x|10:00:00+00\n2020-01-01|x\n");

        warehouse.copy("t FROM 's3://tickets/types/any'", "ACCEPTANYDATE MAXERROR 2");

        assertThat(warehouse.rows("SELECT d FROM t")).containsExactly(Arrays.asList((String) null));
        assertThat(warehouse.rejections()).singleElement().asString().startsWith("2 z 1206");
    }

    @Test
    void fixedWidthsCountCharacters() {
        warehouse.put("fixed/a", "  1été  12.50\n  2ab    -1  \n 10x\n");

        warehouse.copy("t FROM 's3://tickets/fixed/a'", "FIXEDWIDTH 'id:3,label 2:5,x:5' FILLRECORD TRIMBLANKS");

        assertThat(warehouse.rows("SELECT * FROM t ORDER BY id"))
                .containsExactly(
                        List.of("1", "été", "12.50"), List.of("2", "ab", "-1.00"), Arrays.asList("10", "x", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1ab;'';1 price 1203 Input line is shorter than its fields;",
                "1ab 1.0x;'';1  1202 Extra column(s) found;",
                "xab 1.0;'';1 id 1207 Invalid digit, Value 'x', Pos 0, Type: Integer;",
                "1'b 1.0;REMOVEQUOTES;1  1214 Delimiter not found;",
                "1'b'1.0;REMOVEQUOTES;;b",
                "1\\N 1.0;'';;null",
                "1NA 1.0;NULL AS 'NA';;null",
            })
    void fixedWidthsHaveTheirErrors(String line, String options, String rejection, String name) {
        warehouse.put("fixed/one", line + "\n");

        warehouse.copy("t FROM 's3://tickets/fixed/one'", "FIXEDWIDTH 'a:1,b:3,c:3' MAXERROR 5 " + options);

        if (rejection == null) {
            assertThat(warehouse.rows("SELECT coalesce(name, 'null') FROM t")).containsExactly(List.of(name));
        } else {
            assertThat(warehouse.rejections()).containsExactly(rejection);
        }
    }

    @Test
    void fixedWidthsMustBeAsManyAsColumns() {
        warehouse.put("fixed/one", "1\n");

        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/fixed/one'", "FIXEDWIDTH 'a:1,b:3'"))
                .hasMessage("FIXEDWIDTH specification has 2 fields, but 3 columns are loaded");
    }

    @Test
    void varbyteHasNoFixedWidthAndNoQuotes() {
        warehouse.sql("DROP TABLE t; CREATE TABLE t (v varbyte)");

        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/x'", "FIXEDWIDTH 'a:4'"))
                .hasMessage("VARBYTE column is not supported with the FIXEDWIDTH option of COPY");
        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/x'", "REMOVEQUOTES"))
                .hasMessage("VARBYTE column is not supported with the REMOVEQUOTES option of COPY");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF16, UTF-16LE, true",
        "UTF16, UTF-16BE, true",
        "UTF16LE, UTF-16LE, true",
        "UTF16LE, UTF-16LE, false",
        "UTF16BE, UTF-16BE, true",
        "UTF16BE, UTF-16BE, false",
        "UTF8, UTF-8, true",
        "ISO88591, ISO-8859-1, false",
    })
    void filesAreReadInTheirEncoding(String encoding, String charset, boolean hasMark) {
        String text = "1,\"é,\"\"ÿ" + (encoding.startsWith("UTF") ? "€😀" : "") + "\",1\n2,b,2\n";
        warehouse.put("encoded/a", ((hasMark ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset)));

        warehouse.copy("t FROM 's3://tickets/encoded/a'", "CSV ENCODING " + encoding);

        assertThat(warehouse.rows("SELECT name FROM t ORDER BY id"))
                .containsExactly(List.of("é,\"ÿ" + (encoding.startsWith("UTF") ? "€😀" : "")), List.of("b"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF16, UTF-16LE, false",
        "UTF16, UTF-8, true",
        "UTF16LE, UTF-16BE, true",
        "UTF16BE, UTF-16LE, true",
        "UTF8, UTF-16LE, true",
    })
    void filesInAnotherEncodingAreLeftOutAndTold(String encoding, String charset, boolean hasMark) {
        warehouse.put("encoded/b/1", ((hasMark ? "\uFEFF" : "") + "1|a|1\n").getBytes(Charset.forName(charset)));

        CopyOutcome outcome = warehouse.copy("t FROM 's3://tickets/encoded/b/'", "MAXERROR 2 ENCODING " + encoding);

        assertThat(outcome.rows()).isZero();
        assertThat(warehouse.rejections()).containsExactly("1  1221 file is not encoded in " + encoding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3100 7c00 00d8 7c00 3100 0a00", "3100 7c00 00dc 7c00 3100 0a00", "3100 7c00 6100 7c00 3100 0a"})
    void halfCharactersAreFound(String hex) {
        warehouse.put("encoded/half", HexFormat.of().parseHex(hex.replace(" ", "")));

        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/encoded/half'", "ENCODING UTF16LE"))
                .hasMessageStartingWith("Load into table 't' failed.");
    }

    @Test
    void noncharactersAreReplacedWhereReplacementsAreAskedFor() {
        byte[] line = "1|a\uFFFEb\uFDD0\uD83F\uDFFF|1\n2|ok|2\n".getBytes(StandardCharsets.UTF_8);
        warehouse.put("encoded/non", line);

        warehouse.copy("t FROM 's3://tickets/encoded/non'", "");
        assertThat(warehouse.rows("SELECT name FROM t WHERE id = 1"))
                .containsExactly(List.of("a\uFFFEb\uFDD0\uD83F\uDFFF"));

        warehouse.sql("DELETE FROM t");
        warehouse.copy("t FROM 's3://tickets/encoded/non'", "ACCEPTINVCHARS");
        assertThat(warehouse.rows("SELECT name FROM t WHERE id = 1")).containsExactly(List.of("a???b???????"));
        assertThat(warehouse.telemetry().replacements().records()).last().satisfies(replacement -> {
            assertThat(replacement.columnName()).isEqualTo("name");
            assertThat(replacement.place().lineNumber()).isEqualTo(1);
        });
    }

    @Test
    void missingCharIsNullAndMissingVarcharIsEmpty() {
        warehouse.sql("DROP TABLE t; CREATE TABLE t (a int, b varchar(3), c char(3))");
        warehouse.put("fill", "1\n");

        warehouse.copy("t FROM 's3://tickets/fill'", "FILLRECORD");

        assertThat(warehouse.rows("SELECT * FROM t")).containsExactly(Arrays.asList("1", "", null));
    }

    @Test
    void identityColumnsCountUnlessTheFileHasTheirValues() {
        warehouse.sql(
                "DROP TABLE t; CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY (START 5 INCREMENT 2), name varchar)");
        warehouse.put("identity/names", "{\"name\": \"a\"}{\"name\": \"b\"}");
        warehouse.put("identity/ids", "{\"id\": 100, \"name\": \"c\"}");

        warehouse.copy("t FROM 's3://tickets/identity/names'", "JSON");
        warehouse.copy("t FROM 's3://tickets/identity/ids'", "JSON EXPLICIT_IDS");

        assertThat(warehouse.rows("SELECT * FROM t ORDER BY id"))
                .containsExactly(List.of("5", "a"), List.of("7", "b"), List.of("100", "c"));
    }
}
