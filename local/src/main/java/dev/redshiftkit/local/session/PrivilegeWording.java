package dev.redshiftkit.local.session;

import dev.redshiftkit.pgwire.message.ErrorFields;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells of missing rights and unknown users in Redshift's words: tables and views are relations, and the engine's roles are
 * users, groups and roles.
 */
final class PrivilegeWording {

    private static final List<Wording> WORDINGS = List.of(
            new Wording(
                    "42501",
                    "permission denied for (?:table|view|materialized view|sequence|foreign table) (.*)",
                    "permission denied for relation $1"),
            new Wording(
                    "42501",
                    "must be owner of (?:table|view|materialized view|sequence|foreign table) (.*)",
                    "must be owner of relation $1"),
            new Wording("42704", "role \"(group|role) (.*)\" does not exist", "$1 \"$2\" does not exist"),
            new Wording("42704", "role \"(.*)\" does not exist", "user \"$1\" does not exist"));

    /** What a function says, it says in words of its own. */
    private static final String RAISE = "exec_stmt_raise";

    private PrivilegeWording() {}

    /** Returns the engine's fields in Redshift's words; all other errors stay as they are. */
    static ErrorFields reworded(ErrorFields fields) {
        if (fields.value(ErrorFields.ROUTINE).filter(RAISE::equals).isPresent()) {
            return fields;
        }
        for (Wording wording : WORDINGS) {
            Matcher matcher = wording.message().matcher(fields.message());
            if (wording.sqlState().equals(fields.sqlState()) && matcher.matches()) {
                return fields.with(ErrorFields.MESSAGE, matcher.replaceFirst(wording.newMessage()));
            }
        }
        return fields;
    }

    private record Wording(String sqlState, Pattern message, String newMessage) {

        Wording(String sqlState, String message, String newMessage) {
            this(sqlState, Pattern.compile(message, Pattern.DOTALL), newMessage);
        }
    }
}
