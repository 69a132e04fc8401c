package dev.redshiftkit.sql.copy;

import static dev.redshiftkit.sql.command.OptionRule.allBut;
import static dev.redshiftkit.sql.command.OptionRule.only;

import dev.redshiftkit.sql.command.CommandOption;
import dev.redshiftkit.sql.command.OptionRule;

/** Which options go with which format and source (Redshift guide, COPY, "Data format" and "Data sources"). */
final class CopyRules {

    static final String COMMAND = "COPY";

    static final OptionRule CSV = allBut("ESCAPE", "FIXEDWIDTH", "REMOVEQUOTES");
    static final OptionRule FIXEDWIDTH = allBut("CSV", "DELIMITER", "ESCAPE", "QUOTE");
    static final OptionRule SHAPEFILE = allBut("DELIMITER", "ESCAPE", "FIXEDWIDTH", "QUOTE", "REMOVEQUOTES");
    /** For AVRO the guide repeats no list, but the same options have no meaning there. */
    static final OptionRule DOCUMENTS = allBut(
            "CSV",
            "DELIMITER",
            "ESCAPE",
            "FILLRECORD",
            "FIXEDWIDTH",
            "IGNOREBLANKLINES",
            "NULL AS",
            "QUOTE",
            "READRATIO",
            "REMOVEQUOTES");

    static final OptionRule COLUMNAR = only(
            "ACCEPTINVCHARS",
            "EXPLICIT_IDS",
            "FILLRECORD",
            "MANIFEST",
            "SERIALIZETOJSON",
            "STATUPDATE",
            "USING TEMPLATE");

    static final OptionRule S3 = allBut("READRATIO");
    static final OptionRule EMR = allBut("MANIFEST", "READRATIO", "REGION", "SSH", "ZSTD");
    static final OptionRule SSH = allBut("MANIFEST", "READRATIO", "ZSTD");
    static final OptionRule DYNAMODB = only(
            "ACCEPTANYDATE",
            "BLANKSASNULL",
            "COMPROWS",
            "COMPUPDATE",
            "DATEFORMAT",
            "EMPTYASNULL",
            "IGNOREALLERRORS",
            "MAXERROR",
            "NOLOAD",
            "READRATIO",
            "REGION",
            "ROUNDEC",
            "STATUPDATE",
            "TIMEFORMAT",
            "TRIMBLANKS",
            "TRUNCATECOLUMNS",
            "USING TEMPLATE");

    /** What a stored command of a COPY job may hold. */
    static final OptionRule JOB = allBut(
            "ACCESS_KEY_ID",
            "CREDENTIALS",
            "IAM_ROLE 'SESSION'",
            "IAM_ROLE default",
            "IGNOREALLERRORS",
            "MANIFEST",
            "MAXERROR");

    private CopyRules() {}

    static CommandOption option(String name) {
        return new CommandOption(COMMAND, name);
    }
}
