package dev.redshiftkit.local.translate.draft;

import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Finds names in statements about objects of the database. */
public final class Names {

    private Names() {}

    /** Returns the index of the name that a CREATE makes, behind the word that tells what it makes. */
    public static int created(Draft draft, String object) {
        int index = 0;
        while (index < draft.size() && !draft.at(index, object)) {
            index++;
        }
        return draft.at(index + 1, "if", "not", "exists") ? index + 4 : index + 1;
    }

    /** Returns the index behind a name of one or more parts. */
    public static int behind(Draft draft, int index) {
        int end = index + 1;
        while (draft.atMark(end, ".")) {
            end += 2;
        }
        return end;
    }

    /** Requires that the statement ends in front of the index. */
    public static void requireEnd(Draft draft, int index) {
        if (index < draft.size()) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    /** Returns the name as the engine keeps it: folded, without quotes. */
    public static String read(Draft draft, int index) {
        Token token = draft.require(index);
        if (!token.isName()) {
            throw Refusal.syntax(token);
        }
        return Folding.toLowerCase(token.value());
    }

    /** Returns a column by its name, or as {@code #n} by its place in the table, which CREATE TABLE AS allows. */
    private static String column(Draft draft, int index) {
        return draft.atKind(index, TokenKind.NUMBER) ? "#" + draft.token(index).text() : read(draft, index);
    }

    /** Returns the columns in a list in parentheses. */
    public static List<String> columns(Draft draft, int open) {
        if (!draft.atMark(open, "(")) {
            throw open < draft.size() ? Refusal.syntax(draft.token(open)) : Refusal.syntaxAtEnd();
        }
        List<String> names = new ArrayList<>();
        int index = open;
        do {
            names.add(column(draft, index + 1));
            index += 2;
        } while (draft.atMark(index, ","));
        if (!draft.atMark(index, ")")) {
            throw Refusal.syntax(draft.require(index));
        }
        return names;
    }
}
