package dev.redshiftkit.local.translate.setting;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.regex.Pattern;

/**
 * SET and RESET of the time zone. An offset is that of ISO 8601 for Redshift, positive in the east; the engine would read it as
 * POSIX has it. The default is UTC, and not what a driver has asked for when it connected (Redshift guide, "timezone").
 */
final class TimeZoneRule implements Rule {

    private static final Pattern OFFSET = Pattern.compile("[+-][0-9]{1,2}:[0-9]{2}");
    private static final String DEFAULT = "TIME ZONE 'UTC'";

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.SET) {
            set(draft, draft.atAny(1, "session", "local") ? 2 : 1);
        } else if (draft.kind() == StatementKind.RESET && draft.at(1, "timezone")) {
            draft.replace(0, "SET");
            draft.replace(1, DEFAULT);
        }
    }

    private static void set(Draft draft, int name) {
        if (draft.at(name, "time", "zone")) {
            set(draft, name, name + 2);
        } else if (draft.at(name, "timezone")) {
            boolean assigns = draft.atMark(name + 1, "=") || draft.at(name + 1, "to");
            set(draft, name, assigns ? name + 2 : name + 1);
        }
    }

    private static void set(Draft draft, int name, int value) {
        if (draft.at(value, "default")) {
            write(draft, name, value, DEFAULT);
        } else if (draft.atKind(value, TokenKind.STRING)
                && isOffset(draft.token(value).value())) {
            String offset = EngineLiteral.of(draft.token(value).value());
            write(draft, name, value, "TIME ZONE INTERVAL " + offset + " HOUR TO MINUTE");
        } else if (draft.at(value, "interval") && draft.at(name, "timezone")) {
            write(draft, name, value, "TIME ZONE INTERVAL");
        }
    }

    private static boolean isOffset(String zone) {
        return OFFSET.matcher(zone).matches();
    }

    private static void write(Draft draft, int from, int to, String text) {
        draft.replace(from, text);
        draft.delete(from + 1, to + 1);
    }
}
