package dev.redshiftkit.sql.lex;

/**
 * Case as Redshift sees it in keywords and names: only the 26 ASCII letters have any, whatever the locale. Folding by
 * Unicode would take {@code ſelect}, with a long s, for a keyword, and two different names for one.
 */
public final class Folding {

    private Folding() {}

    /** Returns the text with its ASCII capitals replaced by small letters. */
    public static String toLowerCase(String text) {
        int index = 0;
        while (index < text.length() && !isCapital(text.charAt(index))) {
            index++;
        }
        return index == text.length() ? text : toLowerCase(text, index);
    }

    /** Whether the texts are the same but for the case of ASCII letters. */
    static boolean areAlike(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int index = 0; index < one.length(); index++) {
            if (toLowerCase(one.charAt(index)) != toLowerCase(other.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static String toLowerCase(String text, int firstCapital) {
        char[] folded = text.toCharArray();
        for (int index = firstCapital; index < folded.length; index++) {
            folded[index] = toLowerCase(folded[index]);
        }
        return String.valueOf(folded);
    }

    private static char toLowerCase(char character) {
        return isCapital(character) ? (char) (character + ('a' - 'A')) : character;
    }

    private static boolean isCapital(char character) {
        return 'A' <= character && character <= 'Z';
    }
}
