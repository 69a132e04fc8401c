package dev.redshiftkit.local.translate.syntax;

import dev.redshiftkit.local.translate.draft.Draft;

/** The clauses of a SELECT behind its list, by the words they begin with. */
public enum Clause {
    INTO("into", ""),
    FROM("from", ""),
    WHERE("where", ""),
    START_WITH("start", "with"),
    CONNECT_BY("connect", "by"),
    GROUP_BY("group", "by"),
    HAVING("having", ""),
    QUALIFY("qualify", "");

    private final String word;
    private final String secondWord;

    Clause(String word, String secondWord) {
        this.word = word;
        this.secondWord = secondWord;
    }

    boolean isAt(Draft draft, int index) {
        return draft.at(index, word) && (secondWord.isEmpty() || draft.at(index + 1, secondWord));
    }

    /** Returns how many words the clause begins with. */
    public int length() {
        return secondWord.isEmpty() ? 1 : 2;
    }
}
