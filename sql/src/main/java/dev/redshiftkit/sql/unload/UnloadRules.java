package dev.redshiftkit.sql.unload;

import static dev.redshiftkit.sql.command.OptionRule.allBut;

import dev.redshiftkit.sql.command.CommandOption;
import dev.redshiftkit.sql.command.OptionRule;
import java.math.BigDecimal;

/** Which options go with which format, and their ranges (Redshift guide, UNLOAD). */
final class UnloadRules {

    static final String COMMAND = "UNLOAD";

    static final OptionRule DELIMITED = allBut("ROWGROUPSIZE");
    static final OptionRule CSV = allBut("ADDQUOTES", "ESCAPE", "FIXEDWIDTH", "ROWGROUPSIZE");
    static final OptionRule FIXEDWIDTH = allBut("CSV", "DELIMITER", "HEADER", "ROWGROUPSIZE");
    static final OptionRule JSON =
            allBut("ADDQUOTES", "DELIMITER", "ESCAPE", "FIXEDWIDTH", "HEADER", "NULL AS", "ROWGROUPSIZE");
    static final OptionRule PARQUET =
            allBut("ADDQUOTES", "BZIP2", "DELIMITER", "ESCAPE", "FIXEDWIDTH", "GZIP", "HEADER", "NULL AS", "ZSTD");

    static final FileSize SMALLEST_FILE = FileSize.ofMegabytes(5);
    static final FileSize LARGEST_FILE = new FileSize(new BigDecimal("6.2"), FileSize.Unit.GB);
    static final FileSize SMALLEST_ROW_GROUP = FileSize.ofMegabytes(32);
    static final FileSize LARGEST_ROW_GROUP = FileSize.ofMegabytes(128);

    private UnloadRules() {}

    static CommandOption option(String name) {
        return new CommandOption(COMMAND, name);
    }
}
