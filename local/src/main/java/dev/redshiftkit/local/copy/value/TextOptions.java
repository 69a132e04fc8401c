package dev.redshiftkit.local.copy.value;

import java.util.Optional;

/**
 * What a load does with character data that does not fit as it is.
 *
 * @param truncates TRUNCATECOLUMNS: too long values are cut
 * @param trims TRIMBLANKS: blanks at the end are dropped
 * @param replacement ACCEPTINVCHARS: what each bad byte becomes
 */
public record TextOptions(boolean truncates, boolean trims, Optional<Character> replacement) {

    /** Every value must fit. */
    public static final TextOptions STRICT = new TextOptions(false, false, Optional.empty());
}
