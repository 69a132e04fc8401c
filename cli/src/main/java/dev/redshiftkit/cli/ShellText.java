package dev.redshiftkit.cli;

import java.util.regex.Pattern;

/** Words as a POSIX shell takes them. */
final class ShellText {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    private ShellText() {}

    /** The word itself if a shell sees nothing special in it, else in single quotation marks. */
    static String quoted(String word) {
        return HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
