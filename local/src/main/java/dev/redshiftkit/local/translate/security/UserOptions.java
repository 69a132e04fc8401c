package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.error.SqlError;
import java.util.Optional;

/** The options of CREATE USER and ALTER USER, in any order. */
final class UserOptions {

    private static final String INVALID_PARAMETER = "22023";
    private static final int UNLIMITED = -1;
    private static final int MAX_CONNECTION_LIMIT = Integer.MAX_VALUE;
    private static final int SHORTEST_TIMEOUT = 60;
    private static final int LONGEST_TIMEOUT = 1_728_000;

    private final Cursor cursor;
    private final String user;
    private final Arguments arguments;

    UserOptions(Cursor cursor, String user, Arguments arguments) {
        this.cursor = cursor;
        this.user = user;
        this.arguments = arguments;
    }

    /** Takes one option if one comes next, and says whether it did. */
    boolean take() {
        return takeFlag("createdb") || takeFlag("createuser") || takePassword() || takeLimit() || takeOther();
    }

    private boolean takeFlag(String option) {
        boolean wanted = cursor.take(option);
        boolean unwanted = !wanted && cursor.take("no" + option);
        if (wanted || unwanted) {
            arguments.with(option, wanted);
        }
        return wanted || unwanted;
    }

    private boolean takePassword() {
        if (!cursor.take("password")) {
            return false;
        }
        Object stored = cursor.take("disable") ? Optional.empty() : Password.stored(user, cursor.string());
        arguments.with("password", stored);
        return true;
    }

    private boolean takeLimit() {
        if (cursor.take("connection", "limit")) {
            arguments.with("connection_limit", cursor.take("unlimited") ? UNLIMITED : number(0, MAX_CONNECTION_LIMIT));
            return true;
        }
        if (cursor.take("session", "timeout")) {
            arguments.with("session_timeout", number(SHORTEST_TIMEOUT, LONGEST_TIMEOUT));
            return true;
        }
        return false;
    }

    private long number(int least, int most) {
        long number = cursor.number();
        if (number < least || most < number) {
            throw SqlError.of(
                    INVALID_PARAMETER, "value must be between " + least + " and " + most + ", but is " + number);
        }
        return number;
    }

    private boolean takeOther() {
        if (cursor.take("syslog", "access")) {
            arguments.with("syslog", syslogAccess());
        } else if (cursor.take("valid", "until")) {
            arguments.with("valid_until", cursor.string());
        } else if (cursor.take("externalid")) {
            arguments.with("external_id", cursor.user());
        } else {
            return false;
        }
        return true;
    }

    private String syslogAccess() {
        if (cursor.take("unrestricted")) {
            return "UNRESTRICTED";
        }
        cursor.expect("restricted");
        return "RESTRICTED";
    }
}
