package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Reads a statement from left to right. What does not come as it must is a syntax error there. */
final class Cursor {

    private final Draft draft;
    private int index;

    Cursor(Draft draft, int index) {
        this.draft = draft;
        this.index = index;
    }

    /** Returns the index of the next token. */
    int index() {
        return index;
    }

    boolean atEnd() {
        return index >= draft.size();
    }

    boolean at(String... words) {
        return draft.at(index, words);
    }

    boolean atString() {
        return draft.atKind(index, TokenKind.STRING);
    }

    boolean atMark(String mark) {
        return draft.atMark(index, mark);
    }

    /** Takes these words if they come next, and says whether they did. */
    boolean take(String... words) {
        boolean found = draft.at(index, words);
        index += found ? words.length : 0;
        return found;
    }

    boolean takeMark(String mark) {
        boolean found = draft.atMark(index, mark);
        index += found ? 1 : 0;
        return found;
    }

    void expect(String... words) {
        for (String word : words) {
            if (!take(word)) {
                throw unexpected();
            }
        }
    }

    void expectMark(String mark) {
        if (!takeMark(mark)) {
            throw unexpected();
        }
    }

    void expectEnd() {
        if (!atEnd()) {
            throw unexpected();
        }
    }

    /** Returns the error that something else should stand here. */
    SqlError unexpected() {
        return atEnd() ? Refusal.syntaxAtEnd() : Refusal.syntax(draft.token(index));
    }

    Token next() {
        return draft.require(index++);
    }

    /** Skips a token, or all that is in parentheses. */
    void skip() {
        draft.require(index);
        index = draft.skip(index);
    }

    /** Takes the name of anything but a user: folded to lower case, also between quotes. */
    String name() {
        return Folding.toLowerCase(written());
    }

    /**
     * Takes the name of a user: between quotes its case is kept, whatever the settings are (Redshift guide, CREATE USER). A
     * name may also be written as a string literal.
     */
    String user() {
        if (atString()) {
            return next().value();
        }
        boolean quoted = draft.atKind(index, TokenKind.QUOTED_IDENTIFIER);
        String name = written();
        return quoted ? name : Folding.toLowerCase(name);
    }

    /** A colon is part of names such as {@code sys:dba} and those of federated users. */
    private String written() {
        if (!draft.atName(index)) {
            throw unexpected();
        }
        Token first = next();
        boolean prefixed = first.kind() == TokenKind.WORD
                && draft.atKind(index, TokenKind.PARAMETER)
                && draft.token(index).start() == first.end();
        return prefixed ? first.value() + next().text() : first.value();
    }

    /** Takes names with commas between them. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        do {
            names.add(name());
        } while (takeMark(","));
        return names;
    }

    List<String> users() {
        List<String> names = new ArrayList<>();
        do {
            names.add(user());
        } while (takeMark(","));
        return names;
    }

    /** Takes a name of one or more parts with dots between them. */
    List<String> path() {
        List<String> parts = new ArrayList<>();
        do {
            parts.add(name());
        } while (takeMark("."));
        return parts;
    }

    /** Takes names in parentheses. */
    List<String> columns() {
        expectMark("(");
        List<String> names = names();
        expectMark(")");
        return names;
    }

    String string() {
        if (!atString()) {
            throw unexpected();
        }
        return next().value();
    }

    long number() {
        if (!draft.atKind(index, TokenKind.NUMBER) || !draft.token(index).text().matches("[0-9]{1,18}")) {
            throw unexpected();
        }
        return Long.parseLong(next().text());
    }
}
