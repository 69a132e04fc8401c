package dev.redshiftkit.cli.print;

import dev.redshiftkit.cli.terminal.Terminal;
import java.util.Locale;

/** The formats of results. */
public enum OutputFormat {
    /** Columns for people to read. */
    TABLE {
        @Override
        public ResultPrinter printer(Terminal terminal) {
            return new TablePrinter(terminal.out(), terminal.outInk());
        }
    },
    /** RFC 4180 with a header line. */
    CSV {
        @Override
        public ResultPrinter printer(Terminal terminal) {
            return new CsvPrinter(terminal.out());
        }
    },
    /** An array with one object for each row. */
    JSON {
        @Override
        public ResultPrinter printer(Terminal terminal) {
            return new JsonPrinter(terminal.out());
        }
    };

    /** Returns a printer for one result on the terminal's standard output. */
    public abstract ResultPrinter printer(Terminal terminal);

    /** The name as it is given on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
