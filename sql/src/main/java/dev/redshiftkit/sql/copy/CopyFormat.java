package dev.redshiftkit.sql.copy;

import static dev.redshiftkit.sql.copy.CopyRules.option;

import dev.redshiftkit.sql.command.Argument;
import dev.redshiftkit.sql.command.FixedWidths;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.OptionRule;
import dev.redshiftkit.sql.lex.StringLiteral;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the data of a load is written: the format with the options that only it has. Immutable. */
public sealed interface CopyFormat {

    /** Returns the word of this format in the manual; {@code delimited text} for the default, which has none. */
    String name();

    /** Returns the options that this format comes with, by their words in the manual. */
    default List<String> options() {
        return List.of(name());
    }

    /** Returns the format as SQL; empty for the default. */
    String render();

    /** Returns which options go with this format. */
    OptionRule rule();

    /** Returns this format with another delimiter, if it has one at all. */
    default CopyFormat withDelimiter(char delimiter) {
        throw rule().equals(CopyRules.COLUMNAR)
                ? InvalidCommandException.notSupported(option("DELIMITER"), name(), rule().describe())
                : InvalidCommandException.excluded(option("DELIMITER"), name(), rule().describe());
    }

    /** Returns this format with another quotation mark, if it has one at all. */
    default CopyFormat withQuote(char quote) {
        throw rule().equals(CopyRules.COLUMNAR)
                ? InvalidCommandException.notSupported(option("QUOTE"), name(), rule().describe())
                : InvalidCommandException.excluded(option("QUOTE"), name(), "has no quotation marks: QUOTE needs CSV");
    }

    /** Returns this format with nested columns loaded as SUPER, if it has any. */
    default CopyFormat serializedToJson() {
        throw InvalidCommandException.excluded(
                option("SERIALIZETOJSON"), name(), "has no nested columns: SERIALIZETOJSON needs PARQUET or ORC");
    }

    private static String join(String... parts) {
        return String.join(" ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }

    private static String character(String keyword, Optional<Character> character) {
        return character.map(given -> keyword + " " + Argument.render(given)).orElse("");
    }

    /**
     * Text with a character between the fields, the format of a COPY that names none.
     *
     * @param delimiter a single ASCII character; a vertical bar unless given
     */
    record Delimited(Optional<Character> delimiter) implements CopyFormat {

        /** The format of a COPY that says nothing about it. */
        public static final Delimited DEFAULT = new Delimited(Optional.empty());

        public Delimited {
            delimiter.ifPresent(option("DELIMITER")::ascii);
        }

        @Override
        public String name() {
            return "delimited text";
        }

        @Override
        public List<String> options() {
            return delimiter.map(given -> List.of("DELIMITER")).orElse(List.of());
        }

        @Override
        public String render() {
            return character("DELIMITER", delimiter);
        }

        @Override
        public OptionRule rule() {
            return OptionRule.ANY;
        }

        @Override
        public Delimited withDelimiter(char other) {
            return new Delimited(Optional.of(other));
        }
    }

    /**
     * Comma-separated values: fields may stand in quotation marks, which are doubled inside.
     *
     * @param delimiter a single ASCII character; a comma unless given
     * @param quote a single ASCII character; a double quotation mark unless given
     */
    record Csv(Optional<Character> delimiter, Optional<Character> quote) implements CopyFormat {

        /** CSV as most programs write it. */
        public static final Csv DEFAULT = new Csv(Optional.empty(), Optional.empty());

        public Csv {
            delimiter.ifPresent(option("DELIMITER")::ascii);
            quote.ifPresent(option("QUOTE")::ascii);
        }

        @Override
        public String name() {
            return "CSV";
        }

        @Override
        public String render() {
            return join("CSV", character("QUOTE", quote), character("DELIMITER", delimiter));
        }

        @Override
        public OptionRule rule() {
            return CopyRules.CSV;
        }

        @Override
        public Csv withDelimiter(char other) {
            return new Csv(Optional.of(other), quote);
        }

        @Override
        public Csv withQuote(char other) {
            return new Csv(delimiter, Optional.of(other));
        }
    }

    /** Text whose columns have fixed widths, in UTF-8 only. */
    record FixedWidth(FixedWidths widths) implements CopyFormat {

        @Override
        public String name() {
            return "FIXEDWIDTH";
        }

        @Override
        public String render() {
            return "FIXEDWIDTH " + StringLiteral.render(widths.argument());
        }

        @Override
        public OptionRule rule() {
            return CopyRules.FIXEDWIDTH;
        }
    }

    /** JSON documents one after another, parted by white space only. */
    record Json(DocumentMapping mapping) implements CopyFormat {

        @Override
        public String name() {
            return "JSON";
        }

        @Override
        public String render() {
            return "JSON " + StringLiteral.render(mapping.argument());
        }

        @Override
        public OptionRule rule() {
            return CopyRules.DOCUMENTS;
        }
    }

    /** Avro files whose schema is a record. */
    record Avro(DocumentMapping mapping) implements CopyFormat {

        public Avro {
            option("AVRO")
                    .require(
                            mapping != DocumentMapping.Keyword.NOSHRED,
                            "'auto', 'auto ignorecase' or the place of a JSONPaths file");
        }

        @Override
        public String name() {
            return "AVRO";
        }

        @Override
        public String render() {
            return "AVRO " + StringLiteral.render(mapping.argument());
        }

        @Override
        public OptionRule rule() {
            return CopyRules.DOCUMENTS;
        }
    }

    /**
     * Parquet files, whose columns go to the table's by position.
     *
     * @param serializeToJson whether nested columns are loaded into columns of type SUPER
     */
    record Parquet(boolean serializeToJson) implements CopyFormat {

        @Override
        public String name() {
            return "PARQUET";
        }

        @Override
        public String render() {
            return serializeToJson ? "PARQUET SERIALIZETOJSON" : "PARQUET";
        }

        @Override
        public OptionRule rule() {
            return CopyRules.COLUMNAR;
        }

        @Override
        public CopyFormat serializedToJson() {
            return new Parquet(true);
        }
    }

    /**
     * ORC files, whose columns go to the table's by position.
     *
     * @param serializeToJson whether nested columns are loaded into columns of type SUPER
     */
    record Orc(boolean serializeToJson) implements CopyFormat {

        @Override
        public String name() {
            return "ORC";
        }

        @Override
        public String render() {
            return serializeToJson ? "ORC SERIALIZETOJSON" : "ORC";
        }

        @Override
        public OptionRule rule() {
            return CopyRules.COLUMNAR;
        }

        @Override
        public CopyFormat serializedToJson() {
            return new Orc(true);
        }
    }

    /** Esri shapefiles; the first column of the table is a GEOMETRY or an identity. */
    record Shapefile(Optional<Simplification> simplification) implements CopyFormat {

        @Override
        public String name() {
            return "SHAPEFILE";
        }

        @Override
        public String render() {
            return join("SHAPEFILE", simplification.map(Simplification::render).orElse(""));
        }

        @Override
        public OptionRule rule() {
            return CopyRules.SHAPEFILE;
        }
    }

    /**
     * That geometries are simplified while they are loaded.
     *
     * @param automatic whether only those too large are, and only as much as they need
     * @param tolerance how much may be lost, not negative; with {@code automatic} at most
     */
    record Simplification(boolean automatic, Optional<BigDecimal> tolerance) {

        public Simplification {
            option("SIMPLIFY").require(tolerance.stream().allMatch(given -> given.signum() >= 0), "a tolerance from 0");
        }

        private String render() {
            return join(
                    "SIMPLIFY",
                    automatic ? "AUTO" : "",
                    tolerance
                            .map(given -> StringLiteral.render(given.toString()))
                            .orElse(""));
        }
    }
}
