package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.error.SqlError;

/** Where in a script an error is, in words. */
final class ScriptPosition {

    private ScriptPosition() {}

    /** Returns {@code " at line 3, column 7"}, or nothing where the error has no position. */
    static String of(String sql, SqlError error) {
        if (error.position().isEmpty()) {
            return "";
        }
        // The server counts code points, a String has more chars where they are outside the basic plane.
        int codePoints = Math.min(error.position().getAsInt() - 1, sql.codePointCount(0, sql.length()));
        String before = sql.substring(0, sql.offsetByCodePoints(0, codePoints));
        long line = 1 + before.chars().filter(character -> character == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return " at line " + line + ", column " + column;
    }
}
