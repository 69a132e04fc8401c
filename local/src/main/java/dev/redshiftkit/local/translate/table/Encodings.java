package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.Set;

/** The compression encodings of the Redshift guide, as the catalogue spells them. */
final class Encodings {

    private static final Set<String> WORDS = Set.of(
            "auto",
            "az64",
            "bytedict",
            "delta",
            "delta32k",
            "lzo",
            "mostly8",
            "mostly16",
            "mostly32",
            "none",
            "raw",
            "runlength",
            "text255",
            "text32k",
            "zstd");

    private Encodings() {}

    static String read(Draft draft, int index) {
        String word = Names.read(draft, index);
        if (!WORDS.contains(word)) {
            throw Refusal.syntax(draft.token(index));
        }
        return word.equals("raw") ? "none" : word;
    }
}
