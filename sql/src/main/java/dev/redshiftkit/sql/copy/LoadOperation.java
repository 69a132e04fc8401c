package dev.redshiftkit.sql.copy;

import static dev.redshiftkit.sql.copy.CopyRules.option;

import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.Switch;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How COPY goes about a load (Redshift guide, "Data load operations").
 *
 * @param compRows how many rows are looked at to choose encodings, 1,000 to 2,147,483,647; 100,000 a slice unless given
 * @param compUpdate whether encodings are chosen; unless given, only if the table is empty and no column has one
 * @param maxError how many wrong rows make the load fail, 0 to 100,000; 0 and 1 both mean the first. 0 unless given
 * @param ignoreAllErrors whether wrong rows are left out however many there are; not with {@code maxError}
 * @param noLoad whether the files are only checked
 * @param statUpdate whether statistics are renewed afterwards; unless given, only if the table was empty
 */
public record LoadOperation(
        OptionalInt compRows,
        Optional<CompUpdate> compUpdate,
        OptionalInt maxError,
        boolean ignoreAllErrors,
        boolean noLoad,
        Optional<Switch> statUpdate) {

    /** The number of wrong rows that COPY can be told to bear. */
    public static final int LARGEST_MAX_ERROR = 100_000;

    public LoadOperation {
        compRows.ifPresent(given -> option("COMPROWS").within(1_000, Integer.MAX_VALUE, given));
        maxError.ifPresent(given -> option("MAXERROR").within(0, LARGEST_MAX_ERROR, given));
        if (ignoreAllErrors && maxError.isPresent()) {
            throw InvalidCommandException.excluded(option("MAXERROR"), "IGNOREALLERRORS", "bears any number of errors");
        }
    }
}
