package dev.redshiftkit.cli.terminal;

import java.util.Map;

/** Colours and weights of text on a terminal that can show them; none elsewhere, and none if {@code NO_COLOR} is set. */
public enum Ink {
    PLAIN {
        @Override
        String paint(String code, String text) {
            return text;
        }
    },
    COLOURED {
        @Override
        String paint(String code, String text) {
            return "\u001b[" + code + "m" + text + "\u001b[0m";
        }
    };

    /**
     * Returns what may be used.
     *
     * @param terminal whether the text goes to a terminal
     * @param environment where {@code NO_COLOR} (no-color.org) and {@code TERM} are looked up
     */
    static Ink of(boolean terminal, Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return terminal && !refused ? COLOURED : PLAIN;
    }

    abstract String paint(String code, String text);

    public String bold(String text) {
        return paint("1", text);
    }

    /** For what matters less. */
    public String dim(String text) {
        return paint("2", text);
    }

    /** For what went wrong. */
    public String red(String text) {
        return paint("31", text);
    }

    /** For what went well. */
    public String green(String text) {
        return paint("32", text);
    }

    /** For statements and calls. */
    public String cyan(String text) {
        return paint("36", text);
    }
}
