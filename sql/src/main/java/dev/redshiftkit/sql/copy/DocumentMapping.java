package dev.redshiftkit.sql.copy;

import dev.redshiftkit.sql.s3.S3Uri;
import java.util.Locale;

/** How the members of JSON and Avro documents find their columns. Immutable. */
public sealed interface DocumentMapping {

    /** Returns the argument of JSON or AVRO, without quotes. */
    String argument();

    /** Reads the argument; the service takes its keywords in lower case only. */
    static DocumentMapping parse(String argument) {
        for (Keyword keyword : Keyword.values()) {
            if (keyword.argument().equals(argument)) {
                return keyword;
            }
        }
        return new JsonPaths(CopyRules.option("JSON").place(argument));
    }

    /** The mappings that need no file. */
    enum Keyword implements DocumentMapping {
        /** Members go to the columns of exactly their names. */
        AUTO,
        /** Members go to the columns of their names in any case. */
        AUTO_IGNORECASE,
        /** The whole document goes to a single column of type SUPER; only for JSON. */
        NOSHRED;

        @Override
        public String argument() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A list of paths, one a column, in the order of the columns.
     *
     * @param file the one object that holds the list; never a prefix
     */
    record JsonPaths(S3Uri file) implements DocumentMapping {
        @Override
        public String argument() {
            return file.render();
        }
    }
}
