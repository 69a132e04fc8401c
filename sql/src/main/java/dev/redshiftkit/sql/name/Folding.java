package dev.redshiftkit.sql.name;

/** Lower case as Redshift folds names: ASCII letters only, whatever the locale. */
final class Folding {

    private Folding() {}

    static String toLowerCase(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            folded.append(toLowerCase(text.charAt(index)));
        }
        return folded.toString();
    }

    private static char toLowerCase(char character) {
        return 'A' <= character && character <= 'Z' ? (char) (character + ('a' - 'A')) : character;
    }
}
