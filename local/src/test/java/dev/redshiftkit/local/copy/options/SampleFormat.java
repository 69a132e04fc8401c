package dev.redshiftkit.local.copy.options;

import dev.redshiftkit.local.dynamo.AttributeValue;
import dev.redshiftkit.local.format.avro.AvroSample;
import dev.redshiftkit.local.format.orc.OrcSample;
import dev.redshiftkit.local.format.parquet.ParquetSample;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.util.Utf8;

/** A format of COPY, and how a file of it is made of texts. A character of a text is one byte of the file. */
enum SampleFormat {
    DELIMITED("delimited text", "") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            return lines(rows, row -> String.join("|", row));
        }
    },
    CSV("CSV", "CSV") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            return lines(rows, row -> String.join(",", row));
        }
    },
    FIXEDWIDTH("FIXEDWIDTH", "FIXEDWIDTH") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            return lines(
                    rows,
                    row -> IntStream.range(0, row.size())
                            .mapToObj(i -> ("%-" + width(rows, i) + "s").formatted(row.get(i)))
                            .collect(Collectors.joining()));
        }
    },
    JSON_AUTO("JSON 'auto'", "JSON 'auto'") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            return lines(rows, row -> document(columns, row));
        }
    },
    JSON_IGNORECASE("JSON 'auto ignorecase'", "JSON 'auto ignorecase'") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            return lines(rows, row -> document(inCapitals(columns), row));
        }
    },
    JSON_PATHS("JSON jsonpaths", "JSON '" + SampleFormat.PATHS + "'") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            return lines(rows, row -> document(columns, row));
        }
    },
    JSON_NOSHRED("JSON 'noshred'", "JSON 'noshred'") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            return lines(rows, row -> document(columns, row));
        }
    },
    AVRO_AUTO("AVRO 'auto'", "AVRO 'auto'") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            return records(columns, rows);
        }
    },
    AVRO_IGNORECASE("AVRO 'auto ignorecase'", "AVRO 'auto ignorecase'") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            return records(inCapitals(columns), rows);
        }
    },
    AVRO_PATHS("AVRO jsonpaths", "AVRO '" + SampleFormat.PATHS + "'") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            return records(columns, rows);
        }
    },
    PARQUET("PARQUET", "PARQUET") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            String schema = columns.stream().map(SampleFormat::parquetType).collect(Collectors.joining());
            return ParquetSample.of("message m { " + schema + "}", typed(rows, SampleFormat::parquetValue));
        }
    },
    ORC("ORC", "ORC") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            String schema = columns.stream().map(SampleFormat::orcType).collect(Collectors.joining(","));
            return OrcSample.of("struct<" + schema + ">", "NONE", typed(rows, SampleFormat::orcValue));
        }
    },
    SHAPEFILE("SHAPEFILE", "SHAPEFILE") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            return new byte[] {0};
        }
    },
    /** No format but a source, with which no format goes: its rows are not in a file. */
    DYNAMODB("DynamoDB", "READRATIO 50") {
        @Override
        byte[] encode(List<String> columns, List<List<String>> rows) {
            return new byte[0];
        }

        @Override
        String source() {
            return "dynamodb://" + DYNAMO_TABLE;
        }
    };

    static final String DYNAMO_TABLE = "options";

    static final String PATHS = "s3://tickets/options.jsonpaths";

    /** Of the table that most options are tried with, in the order of {@link #encode}'s texts. */
    static final List<String> COLUMNS = List.of("id", "name", "day", "at", "amount");

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final String title;
    private final String clause;

    SampleFormat(String title, String clause) {
        this.title = title;
        this.clause = clause;
    }

    abstract byte[] encode(List<String> columns, List<List<String>> rows);

    /** Returns where its rows are. */
    String source() {
        return OptionCase.FILE;
    }

    /** Returns a row as it is in a table of DynamoDB. */
    static Map<String, AttributeValue> item(int number, List<String> columns, List<String> row) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("number", AttributeValue.of(number));
        for (int i = 0; i < row.size(); i++) {
            String text = row.get(i);
            item.put(
                    columns.get(i),
                    text.matches("[0-9]+(\\.[0-9]+)?") ? new AttributeValue.Numeral(text) : AttributeValue.of(text));
        }
        return item;
    }

    String title() {
        return title;
    }

    /** Returns the words that name it, for a file of these rows. */
    String clause(List<List<String>> rows) {
        return this == FIXEDWIDTH
                ? clause
                        + IntStream.range(0, rows.get(0).size())
                                .mapToObj(column -> "c" + column + ":" + width(rows, column))
                                .collect(Collectors.joining(",", " '", "'"))
                : clause;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).reduce(1, Math::max);
    }

    /** Whether its files are made of lines, as those without a compression are. */
    boolean isText() {
        return switch (this) {
            case DELIMITED, CSV, FIXEDWIDTH, JSON_AUTO, JSON_IGNORECASE, JSON_PATHS, JSON_NOSHRED -> true;
            case AVRO_AUTO, AVRO_IGNORECASE, AVRO_PATHS, PARQUET, ORC, SHAPEFILE, DYNAMODB -> false;
        };
    }

    static byte[] paths(List<String> columns) {
        String paths = columns.stream().map(column -> "\"$." + column + "\"").collect(Collectors.joining(","));
        return bytes("{\"jsonpaths\":[" + paths + "]}");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] lines(List<List<String>> rows, Function<List<String>, String> line) {
        return bytes(rows.stream().map(line).map(text -> text + "\n").collect(Collectors.joining()));
    }

    private static String document(List<String> columns, List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> "\"" + columns.get(i) + "\":\""
                        + row.get(i).replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<String> inCapitals(List<String> columns) {
        return columns.stream().map(column -> column.toUpperCase(Locale.ROOT)).toList();
    }

    private static byte[] records(List<String> columns, List<List<String>> rows) {
        String fields = columns.stream()
                .map(column -> "{\"name\":\"" + column + "\",\"type\":\"string\"}")
                .collect(Collectors.joining(","));
        return AvroSample.of(
                fields,
                "null",
                rows.stream()
                        .map(row -> row.stream()
                                .map(text -> (Object) new Utf8(bytes(text)))
                                .toArray())
                        .toArray(Object[][]::new));
    }

    private interface Typed {
        Object value(int column, String text);
    }

    /** The kind of a value follows from its column's place; rows of two columns are of an id and a name. */
    private static Object[][] typed(List<List<String>> rows, Typed typed) {
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> typed.value(i, row.get(i)))
                        .toArray())
                .toArray(Object[][]::new);
    }

    private static String parquetType(String column) {
        return "optional "
                + switch (column) {
                    case "id" -> "int32 id";
                    case "name" -> "binary name (STRING)";
                    case "day" -> "int32 day (DATE)";
                    case "at" -> "int64 at (TIMESTAMP(MICROS,false))";
                    default -> "int32 amount (DECIMAL(9,2))";
                }
                + "; ";
    }

    private static Object parquetValue(int column, String text) {
        return switch (column) {
            case 0 -> Integer.valueOf(text);
            case 1 -> bytes(text);
            case 2 -> (int) LocalDate.parse(text).toEpochDay();
            case 3 -> 1_000_000L * seconds(text);
            default -> new BigDecimal(text).unscaledValue().intValueExact();
        };
    }

    private static String orcType(String column) {
        return column
                + switch (column) {
                    case "id" -> ":int";
                    case "name" -> ":string";
                    case "day" -> ":date";
                    case "at" -> ":timestamp";
                    default -> ":decimal(9,2)";
                };
    }

    private static Object orcValue(int column, String text) {
        return switch (column) {
            case 0 -> Integer.valueOf(text);
            case 1 -> bytes(text);
            case 2 -> LocalDate.parse(text).toEpochDay();
            case 3 -> new Timestamp(1000 * seconds(text));
            default -> new BigDecimal(text);
        };
    }

    private static long seconds(String timestamp) {
        return LocalDateTime.parse(timestamp, TIMESTAMP).toEpochSecond(ZoneOffset.UTC);
    }
}
