package dev.redshiftkit.local.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.format.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCopyIT {

    private static final String FAILED =
            "Load into table 't' failed.  Check 'stl_load_errors' system table for details.";

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
        warehouse.sql("ROLLBACK; DROP TABLE IF EXISTS t; CREATE TABLE t (id int, name varchar(60), doc super)");
    }

    @Test
    void keysFindTheirColumnsAndDocumentsMayStandOverManyLines() {
        warehouse.put("json/auto", """
                {"id": 1, "name": "one", "doc": {"a": [1, 2.50, "x"]}, "unknown": {"deep": [{}]}}
                {
                  "name": "two\\nlines\\t\\\\",
                  "id": "2"
                } {"ID": 3, "doc": "text"}
                {"id": null, "name": "", "doc": null}
                """);

        CopyOutcome outcome = warehouse.copy("t FROM 's3://tickets/json/auto'", "FORMAT AS JSON 'auto'");

        assertThat(outcome.rows()).isEqualTo(4);
        assertThat(warehouse.rows("SELECT * FROM t ORDER BY id, name"))
                .containsExactly(
                        List.of("1", "one", "{\"a\":[1,2.50,\"x\"]}"),
                        Arrays.asList("2", "two\nlines\t\\", null),
                        Arrays.asList(null, "", null),
                        Arrays.asList(null, null, "\"text\""));
        assertThat(warehouse.telemetry().loadedFiles().records()).last().satisfies(file -> {
            assertThat(file.format()).isEqualTo("JSON");
            assertThat(file.lines()).isEqualTo(7);
        });
    }

    @Test
    void keysInAnyCaseFindTheirColumnsIfAskedTo() {
        warehouse.put("json/case", "{\"Id\": 1, \"NAME\": \"one\"}");

        warehouse.copy("t FROM 's3://tickets/json/case'", "JSON 'auto ignorecase'");

        assertThat(warehouse.rows("SELECT id, name FROM t")).containsExactly(List.of("1", "one"));
    }

    @Test
    void columnsOutsideTheListGetTheirDefaultAndListedOnesNull() {
        warehouse.sql("DROP TABLE t; CREATE TABLE t (id int DEFAULT 7, name varchar DEFAULT 'none', r double precision"
                + " DEFAULT random())");
        warehouse.put("json/list", "{\"id\": 1}{\"name\": \"x\"}\n".repeat(100));

        warehouse.copy("t (name) FROM 's3://tickets/json/list'", "JSON");

        assertThat(warehouse.rows("SELECT id, name, count(*), count(DISTINCT r) FROM t GROUP BY 1, 2 ORDER BY 2"))
                .containsExactly(List.of("7", "x", "100", "1"), Arrays.asList("7", null, "100", "1"));
        assertThat(warehouse.rows("SELECT count(DISTINCT r) FROM t")).containsExactly(List.of("1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"$['n']\", \"$['a'][1]\", \"$['o']['in']\"]",
                "[\"$.n\", \"$.a[1]\", \"$.o.in\"]",
            })
    void pathsFindWhatIsDeeper(String paths) {
        warehouse.put("paths/deep", "{\"jsonpaths\": " + paths + "}");
        warehouse.put("json/deep", """
                {"n": 5, "a": ["zero", {"b": true,
                                        "c": "d e"}], "o": {"in": [1,
                    2]}}
                {"a": [0, "only"]}
                """);

        warehouse.copy("t FROM 's3://tickets/json/deep'", "JSON 's3://tickets/paths/deep'");

        assertThat(warehouse.rows("SELECT * FROM t ORDER BY id"))
                .containsExactly(
                        List.of("5", "{\"b\": true,\"c\": \"d e\"}", "[1,2]"), Arrays.asList(null, "only", null));
    }

    @Test
    void arraysAreDocumentsForPaths() {
        warehouse.put("paths/array", "{\"jsonpaths\": [\"$[0]\", \"$[1]\", \"$[2]\"]}");
        warehouse.put("json/array", "[1, \"a\", {}] [2, \"b\", [null]]");

        warehouse.copy("t FROM 's3://tickets/json/array'", "JSON 's3://tickets/paths/array'");

        assertThat(warehouse.rows("SELECT * FROM t ORDER BY id"))
                .containsExactly(List.of("1", "a", "{}"), List.of("2", "b", "[null]"));
    }

    @Test
    void fileWithoutPathsMeansAuto() {
        warehouse.put("paths/other", "{\"paths\": [\"$.x\"]}");
        warehouse.put("json/other", "{\"id\": 4}");

        assertThat(warehouse
                        .copy("t FROM 's3://tickets/json/other'", "JSON 's3://tickets/paths/other'")
                        .rows())
                .isEqualTo(1);
        assertThat(warehouse.rows("SELECT id FROM t")).containsExactly(List.of("4"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "{\"jsonpaths\": [\"$.a\"]}; Number of jsonpaths and the number of columns should match. JSONPath size: 1, Number of columns in table or column list: 3",
                "{\"jsonpaths\": [\"$.a\", \"$.*\", \"$.b\"]}; Invalid JSONPath format. Supported notations are 'dot-notation' and 'bracket-notation': $.*[",
                "{\"jsonpaths\": [\"$.a\", \"$['b']\", \"$.c\"]}; Invalid JSONPath format. Supported notations are 'dot-notation' and 'bracket-notation', and must not be mixed",
                "{\"jsonpaths\": [\"$.a\", \"\", \"$.c\"]}; Invalid JSONPaths file: every element must be a path",
                "{\"jsonpaths\": [\"$.a\", 2, \"$.c\"]}; Invalid JSONPaths file: every element must be a path",
                "{\"jsonpaths\": [\"$.a\"; Invalid JSONPaths file: it is not well-formed JSON",
                "{\"jsonpaths\": []} {}; Invalid JSONPaths file: it is not well-formed JSON",
                "[\"$.a\"]; Invalid JSONPaths file: it must hold one JSON object",
            })
    void filesOfPathsThatAreNoneEndTheLoad(String file, String message) {
        warehouse.put("paths/bad", file.replace("$.*", "$.*["));
        warehouse.put("json/any", "{\"id\": 1}");

        assertThatThrownBy(() ->
                        warehouse.copy("t FROM 's3://tickets/json/any'", "JSON 's3://tickets/paths/bad' MAXERROR 9"))
                .hasMessageStartingWith(message);
    }

    @Test
    void wholeDocumentGoesToOneSuper() {
        warehouse.sql("DROP TABLE t; CREATE TABLE t (doc super)");
        warehouse.put("json/whole", "{\"a\" : [1, {\"b\": \"c d\"}]}\n[1, 2]\n{\"n\": 1E3, \"n\": 1.5e-7}");

        warehouse.copy("t FROM 's3://tickets/json/whole'", "JSON 'noshred'");

        assertThat(warehouse.rows("SELECT doc FROM t ORDER BY 1 DESC"))
                .containsExactlyInAnyOrder(
                        List.of("{\"a\":[1,{\"b\":\"c d\"}]}"), List.of("[1,2]"), List.of("{\"n\":1.5e-7}"));
    }

    @Test
    void wholeDocumentNeedsOneSuper() {
        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/json/whole'", "JSON 'noshred'"))
                .hasMessage("COPY with the noshred option requires a single column of type SUPER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "{\"id\": \"x\"}; 1 id 1207 Invalid digit, Value 'x', Pos 0, Type: Integer",
                "{\"id\": 1,¶\"name\": \"a\"¶,}; 3  1216 Invalid JSON: ",
                "[{\"id\": 1}]; 1  1216 Invalid JSONPath format: Member is not an object.",
                "hello; 1  1216 Invalid JSON: no object or array begins here",
                "{\"id\": 1}, {\"id\": 2}; 1  1216 Invalid JSON: no object or array begins here",
                "{\"id\": 1¶; 2  1216 Invalid JSON: the file ends within a document",
                "{\"id\": 1]; 1  1216 Invalid JSON: ",
                "{'id': 1}; 1  1216 Invalid JSON: ",
                "{\"id\": {}}; 1 id 1207 Invalid digit, Value '{', Pos 0, Type: Integer",
                "{\"name\": \"\\ud800x\"}; 1 name 1220 String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: ed a0 80 (error 5)",
                "{\"name\": \"a\\u0000\"}; 1 name 1220 String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: 00 (error 9)",
            })
    void whatIsWrongIsToldWithTheLastLineOfItsDocument(String file, String rejection) {
        warehouse.put("json/bad", file.replace('¶', '\n'));

        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/json/bad'", "JSON"))
                .hasMessage(FAILED);

        assertThat(warehouse.rejections()).singleElement().asString().startsWith(rejection);
        assertThat(warehouse.rows("SELECT * FROM t")).isEmpty();
    }

    @Test
    void missingElementsOfArraysAreErrorsAndMissingMembersAreNot() {
        warehouse.put("paths/element", "{\"jsonpaths\": [\"$.id\", \"$.a[1]\", \"$.b\"]}");
        warehouse.put("json/element", "{\"id\":1,\"a\":[1]}\n{\"id\":2,\"a\":7}\n{\"id\":3}\n{\"id\":4,\"a\":[1,2]}");

        CopyOutcome outcome =
                warehouse.copy("t FROM 's3://tickets/json/element'", "JSON 's3://tickets/paths/element' MAXERROR 5");

        assertThat(outcome.rows()).isEqualTo(2);
        assertThat(warehouse.rejections())
                .containsExactly(
                        "1  1216 Invalid JSONPath format: Not an array or index out of range.",
                        "2  1216 Invalid JSONPath format: Not an array or index out of range.");
    }

    @Test
    void badDocumentsCountTowardsMaxerrorAndTheOthersAreLoaded() {
        warehouse.put(
                "json/some", "{\"id\": 1}\nnonsense\n{\"id\": \"y\"}\n{\"id\" 2}\n{\"id\": 3, \"name\": \"last\"}\n");

        CopyOutcome outcome = warehouse.copy("t FROM 's3://tickets/json/some'", "JSON MAXERROR 4");

        assertThat(outcome.rows()).isEqualTo(2);
        assertThat(outcome.rejectedRows()).isEqualTo(3);
        assertThat(warehouse.errors())
                .extracting(error -> error.rawLine())
                .containsExactly("nonsense", "{\"id\": \"y\"}", "{\"id\" 2}");
        assertThat(warehouse.errors().get(1).rawFieldValue()).isEqualTo("y");
        assertThat(warehouse.rows("SELECT id FROM t ORDER BY 1")).containsExactly(List.of("1"), List.of("3"));
    }

    @Test
    void documentOverFourMegabytesIsRejectedAndTheNextOnesAreRead() {
        warehouse.put("json/huge", "{\"id\": 1}\n{\"name\": \"" + "x".repeat(5 << 20) + "\"}\n{\"id\": 3}");

        assertThat(warehouse
                        .copy("t FROM 's3://tickets/json/huge'", "JSON MAXERROR 2")
                        .rows())
                .isEqualTo(2);
        assertThat(warehouse.rejections()).containsExactly("2  1216 JSON document exceeds the maximum size of 4 MB");
        assertThat(warehouse.errors().get(0).rawLine()).hasSize(1024).startsWith("{\"name\": \"xxx");
    }

    @Test
    void invalidCharactersAreErrorsOrReplaced() {
        warehouse.put(
                "json/invalid",
                new String(
                                new byte[] {
                                    '{',
                                    '"',
                                    'n',
                                    'a',
                                    'm',
                                    'e',
                                    '"',
                                    ':',
                                    '"',
                                    'a',
                                    (byte) 0xe2,
                                    (byte) 0x82,
                                    'b',
                                    (byte) 0xff,
                                    '"',
                                    '}'
                                },
                                StandardCharsets.ISO_8859_1)
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/json/invalid'", "JSON"))
                .hasMessage(FAILED);
        assertThat(warehouse.rejections())
                .containsExactly(
                        "1 name 1220 String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: e2 82 (error 4)");

        CopyOutcome outcome = warehouse.copy("t FROM 's3://tickets/json/invalid'", "JSON ACCEPTINVCHARS '^'");
        assertThat(warehouse.rows("SELECT name FROM t")).containsExactly(List.of("a^^b^"));
        assertThat(outcome.notices())
                .containsExactly(
                        "Load into table 't' completed, 1 record(s) were loaded with replacements made for ACCEPTINVCHARS."
                                + "  Check 'stl_replacements' system table for details.",
                        "Load into table 't' completed, 1 record(s) loaded successfully.");
    }

    @Test
    void conversionsWorkAsForText() {
        warehouse.sql(
                "DROP TABLE t; CREATE TABLE t (d date, at timestamp, n numeric(5,1), v varchar(3), e varchar, z timetz)");
        warehouse.put(
                "json/conversions",
                "{\"d\": \"31/12/2020\", \"at\": 86400123, \"n\": \"1.25\", \"v\": \"abcd\", \"e\": \"  \", \"z\": \"10:00:00+02\"}"
                        + "{\"d\": \"00/00/00\", \"at\": 0, \"n\": 1.24, \"v\": \"\", \"e\": \"\"}");

        warehouse.copy(
                "t FROM 's3://tickets/json/conversions'",
                "JSON DATEFORMAT 'DD/MM/YYYY' ACCEPTANYDATE TIMEFORMAT 'epochmillisecs' ROUNDEC TRUNCATECOLUMNS EMPTYASNULL BLANKSASNULL");

        assertThat(warehouse.rows("SELECT * FROM t ORDER BY n DESC"))
                .containsExactly(
                        Arrays.asList("2020-12-31", "1970-01-02 00:00:00.123", "1.3", "abc", null, "10:00:00+02"),
                        Arrays.asList(null, "1970-01-01 00:00:00", "1.2", null, null, null));
    }

    @Test
    void filesMayBePackedEncodedAndHaveHeaders() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = Compression.GZIP.compress(packed)) {
            out.write("\uFEFF# header\n# {\"id\": 0}\n{\"id\": 1, \"name\": \"é😀\"}\n"
                    .getBytes(StandardCharsets.UTF_16LE));
        }
        warehouse.put("json/packed", packed.toByteArray());

        warehouse.copy("t FROM 's3://tickets/json/packed'", "JSON GZIP ENCODING UTF16 IGNOREHEADER 2");

        assertThat(warehouse.rows("SELECT id, name FROM t")).containsExactly(List.of("1", "é😀"));
    }

    @Test
    void geometriesComeFromDelimitedTextOnly() {
        warehouse.sql("DROP TABLE t; CREATE TABLE t (g geometry)");

        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/json/any'", "JSON"))
                .hasMessage("GEOMETRY column is not supported for JSON based COPY");
    }
}
