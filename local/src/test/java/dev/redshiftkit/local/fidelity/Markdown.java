package dev.redshiftkit.local.fidelity;

/** Text as cells of a Markdown table. */
final class Markdown {

    private Markdown() {}

    /** Returns prose so that it reads as it is written; spans between backquotes stay code. */
    static String prose(String text) {
        StringBuilder escaped = new StringBuilder();
        boolean code = false;
        for (int index = 0; index < text.length(); index++) {
            code ^= text.charAt(index) == '`';
            escaped.append(escaped(text.charAt(index), code));
        }
        return escaped.toString();
    }

    private static String escaped(char character, boolean code) {
        return switch (character) {
            case '|' -> "\\|";
            case '\n' -> " ";
            case '<' -> code ? "<" : "&lt;";
            case '*', '\\', '_' -> code ? String.valueOf(character) : "\\" + character;
            default -> String.valueOf(character);
        };
    }

    /** Returns a span of code in one line. */
    static String code(String text) {
        String line = text.replace("|", "\\|").replace("\n", "⏎");
        boolean edged = line.startsWith("`") || line.endsWith("`");
        String inner = edged ? " " + line + " " : line;
        return line.contains("`") ? "``" + inner + "``" : "`" + inner + "`";
    }
}
