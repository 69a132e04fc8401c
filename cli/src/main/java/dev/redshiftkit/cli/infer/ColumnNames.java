package dev.redshiftkit.cli.infer;

import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.name.ReservedWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes names of columns of whatever stands in a header: lower case, letters, digits and underscores, so that nobody has to
 * quote them; no reserved word, none twice.
 */
public final class ColumnNames {

    /** Leaves room for the number of a name that comes several times. */
    private static final int MAX_BYTES = 120;

    private ColumnNames() {}

    /** Returns a name for each field of the header, in order. A field without any letter or digit becomes {@code column_n}. */
    public static List<Identifier> of(List<String> header) {
        List<Identifier> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int index = 0; index < header.size(); index++) {
            names.add(Identifier.of(unique(plain(header.get(index), index + 1), taken)));
        }
        return names;
    }

    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = name + "_" + number;
        }
        return candidate;
    }

    private static String plain(String field, int number) {
        String words = field.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_]+", "_")
                .replaceAll("^_+|_+$", "");
        if (words.isEmpty()) {
            return "column_" + number;
        }
        boolean startsBadly = !Character.isLetter(words.codePointAt(0));
        return cut(startsBadly || ReservedWords.contains(words) ? "_" + words : words);
    }

    private static String cut(String name) {
        String kept = name;
        while (kept.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }
}
