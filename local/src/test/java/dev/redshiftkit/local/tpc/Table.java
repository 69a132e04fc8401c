package dev.redshiftkit.local.tpc;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table with its columns in their order, as the schema declares it. */
record Table(String name, List<Column> columns) {

    private static final Pattern DECLARATION = Pattern.compile("create table (\\w+) \\(\\n(.*?)\\n\\)", Pattern.DOTALL);

    /** Reads the tables of a schema in which each column has a line of its own, with an encoding. */
    static List<Table> allOf(String schema) {
        return DECLARATION
                .matcher(schema)
                .results()
                .map(table -> new Table(table.group(1), Column.allOf(table.group(2))))
                .toList();
    }

    /** Returns the schema without what only Redshift knows: encodings, distribution and sort keys. */
    static String withoutPhysicalAttributes(String schema) {
        return schema.replaceAll("(?m) encode \\w+( distkey)?( sortkey)?", "").replaceAll("(?m)^\\).*;", ");");
    }

    /**
     * A column.
     *
     * @param type as declared, {@code decimal(7,2)} say
     */
    record Column(String name, String type, boolean nullable) {

        private static final Pattern LINE =
                Pattern.compile("(?m)^  (\\w+) (\\w+(?:\\([\\d,]+\\))?)( not null)? encode \\w+");

        private static List<Column> allOf(String lines) {
            return LINE.matcher(lines)
                    .results()
                    .map(line -> new Column(line.group(1), line.group(2), line.group(3) == null))
                    .toList();
        }

        /** How many characters fit; only for a type of text. */
        int length() {
            Matcher digits = Pattern.compile("\\d+").matcher(type);
            return digits.find() ? Integer.parseInt(digits.group()) : 1;
        }
    }
}
