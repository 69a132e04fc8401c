package dev.redshiftkit.local.translate.lexical;

import dev.redshiftkit.local.translate.draft.Rule;
import java.util.List;

/** The rules of this package in their order. */
public final class LexicalRules {

    /** All of them; they apply to statements of every kind. */
    public static final List<Rule> ALL =
            List.of(new BackslashLiterals(), new NumbersBesideWords(), new QuotedNames(), new HashNames());

    private LexicalRules() {}
}
