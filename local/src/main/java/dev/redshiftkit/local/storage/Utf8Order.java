package dev.redshiftkit.local.storage;

import java.util.Comparator;

/**
 * The order of texts by their UTF-8 bytes, which is that of their code points. {@link String#compareTo} differs from it:
 * it puts the surrogates, and with them everything beyond U+FFFF, before U+E000 to U+FFFF.
 */
enum Utf8Order implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return rank(a) - rank(b);
            }
        }
        return left.length() - right.length();
    }

    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
