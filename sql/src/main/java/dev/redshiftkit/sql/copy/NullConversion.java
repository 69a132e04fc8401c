package dev.redshiftkit.sql.copy;

import static dev.redshiftkit.sql.copy.CopyRules.COMMAND;

import dev.redshiftkit.sql.command.NullText;
import java.util.Optional;

/**
 * What COPY reads as NULL.
 *
 * @param blanksAsNull whether fields of blanks alone become NULL in character columns
 * @param emptyAsNull whether empty fields become NULL in character columns
 * @param nullAs the text that becomes NULL, without line feeds, maybe empty; a single NUL character means just that, and
 *     {@link NullText#DEFAULT} holds unless given
 */
public record NullConversion(boolean blanksAsNull, boolean emptyAsNull, Optional<String> nullAs) {

    public NullConversion {
        nullAs.ifPresent(text -> NullText.check(COMMAND, text));
    }
}
