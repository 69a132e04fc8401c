package dev.redshiftkit.sql.unload;

import static dev.redshiftkit.sql.unload.UnloadRules.COMMAND;
import static dev.redshiftkit.sql.unload.UnloadRules.option;

import dev.redshiftkit.sql.command.Argument;
import dev.redshiftkit.sql.command.FixedWidths;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.NullText;
import dev.redshiftkit.sql.command.OptionRule;
import dev.redshiftkit.sql.lex.StringLiteral;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How UNLOAD writes its files: the format with the options that not every format has. Immutable. */
public sealed interface UnloadFormat {

    /** Returns the word of this format in the manual; {@code delimited text} for the default, which has none. */
    String name();

    /** Returns the format as SQL; empty for the default. */
    String render();

    /** Returns which options go with this format. */
    OptionRule rule();

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String flag(boolean given, String word) {
        return given ? word : "";
    }

    private static String delimitedBy(Optional<Character> delimiter) {
        return delimiter.map(given -> "DELIMITER " + Argument.render(given)).orElse("");
    }

    private static String nullText(Optional<String> nullAs) {
        return nullAs.map(given -> "NULL AS " + NullText.render(given)).orElse("");
    }

    /**
     * Text with a character between the fields, the format of an UNLOAD that names none.
     *
     * @param delimiter a single ASCII character; a vertical bar unless given
     * @param header whether every file begins with the names of the columns
     * @param addQuotes whether every field stands in quotation marks
     * @param escape whether a backslash is put before what would end a field or a line; without it, text that holds such
     *     characters cannot be loaded again
     * @param nullAs what is written for NULL; nothing unless given
     */
    record Delimited(
            Optional<Character> delimiter, boolean header, boolean addQuotes, boolean escape, Optional<String> nullAs)
            implements UnloadFormat {

        /** The format of an UNLOAD that says nothing about it. */
        public static final Delimited DEFAULT = new Delimited(Optional.empty(), false, false, false, Optional.empty());

        public Delimited {
            delimiter.ifPresent(option("DELIMITER")::ascii);
            nullAs.ifPresent(text -> NullText.check(COMMAND, text));
        }

        @Override
        public String name() {
            return "delimited text";
        }

        @Override
        public String render() {
            return join(
                    delimitedBy(delimiter),
                    flag(header, "HEADER"),
                    flag(addQuotes, "ADDQUOTES"),
                    flag(escape, "ESCAPE"),
                    nullText(nullAs));
        }

        @Override
        public OptionRule rule() {
            return UnloadRules.DELIMITED;
        }
    }

    /**
     * Comma-separated values, in quotation marks where they need them.
     *
     * @param delimiter a single ASCII character; a comma unless given
     * @param header whether every file begins with the names of the columns
     * @param nullAs what is written for NULL; nothing unless given
     */
    record Csv(Optional<Character> delimiter, boolean header, Optional<String> nullAs) implements UnloadFormat {

        public Csv {
            delimiter.ifPresent(option("DELIMITER")::ascii);
            nullAs.ifPresent(text -> NullText.check(COMMAND, text));
        }

        @Override
        public String name() {
            return "CSV";
        }

        @Override
        public String render() {
            return join("FORMAT CSV", delimitedBy(delimiter), flag(header, "HEADER"), nullText(nullAs));
        }

        @Override
        public OptionRule rule() {
            return UnloadRules.CSV;
        }
    }

    /**
     * Text whose columns have fixed widths.
     *
     * @param addQuotes whether every field stands in quotation marks
     * @param escape whether a backslash is put before special characters
     * @param nullAs what is written for NULL; blanks unless given
     */
    record FixedWidth(FixedWidths widths, boolean addQuotes, boolean escape, Optional<String> nullAs)
            implements UnloadFormat {

        public FixedWidth {
            nullAs.ifPresent(text -> NullText.check(COMMAND, text));
        }

        @Override
        public String name() {
            return "FIXEDWIDTH";
        }

        @Override
        public String render() {
            return join(
                    "FIXEDWIDTH " + StringLiteral.render(widths.argument()),
                    flag(addQuotes, "ADDQUOTES"),
                    flag(escape, "ESCAPE"),
                    nullText(nullAs));
        }

        @Override
        public OptionRule rule() {
            return UnloadRules.FIXEDWIDTH;
        }
    }

    /**
     * Parquet files of version 1.0.
     *
     * @param rowGroupSize 32 to 128 whole megabytes; 32 unless given. Only the larger node types take it
     */
    record Parquet(Optional<FileSize> rowGroupSize) implements UnloadFormat {

        /**
         * Checks the size.
         *
         * @throws InvalidCommandException if it is out of range
         */
        public Parquet {
            rowGroupSize.ifPresent(Parquet::check);
        }

        private static void check(FileSize size) {
            if (!size.isWhole() || !size.isWithin(UnloadRules.SMALLEST_ROW_GROUP, UnloadRules.LARGEST_ROW_GROUP)) {
                throw InvalidCommandException.outOfRange(
                        option("ROWGROUPSIZE"), "a whole number from 32 MB to 128 MB", size.render());
            }
        }

        @Override
        public String name() {
            return "PARQUET";
        }

        @Override
        public String render() {
            return join(
                    "FORMAT PARQUET",
                    rowGroupSize.map(size -> "ROWGROUPSIZE " + size.render()).orElse(""));
        }

        @Override
        public OptionRule rule() {
            return UnloadRules.PARQUET;
        }
    }

    /** One JSON object a line. */
    record Json() implements UnloadFormat {

        @Override
        public String name() {
            return "JSON";
        }

        @Override
        public String render() {
            return "FORMAT JSON";
        }

        @Override
        public OptionRule rule() {
            return UnloadRules.JSON;
        }
    }
}
