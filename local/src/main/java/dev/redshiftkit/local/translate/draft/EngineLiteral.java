package dev.redshiftkit.local.translate.draft;

/** Text as a string literal of the engine, which means the same whatever the session's settings are. */
public final class EngineLiteral {

    private EngineLiteral() {}

    /** Returns the literal: plain, or with an E in front where the text has a backslash. */
    public static String of(String text) {
        String quoted = "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted;
    }
}
