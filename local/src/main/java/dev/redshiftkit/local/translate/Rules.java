package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.lexical.LexicalRules;
import java.util.List;
import java.util.stream.Stream;

/** Which rules there are, in the order in which they apply. */
final class Rules {

    private Rules() {}

    static List<Rule> inOrder() {
        return Stream.of(LexicalRules.ALL).flatMap(List::stream).toList();
    }
}
