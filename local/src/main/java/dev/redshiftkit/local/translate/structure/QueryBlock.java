package dev.redshiftkit.local.translate.structure;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * A SELECT with its clauses, up to the end of the query or to a set operator. Queries within parentheses are blocks of their
 * own. All blocks of a statement are found and read in time linear in its length.
 *
 * @param select the index of the word SELECT
 * @param end the index behind the last token
 */
public record QueryBlock(Draft draft, int select, int end) {

    private static final String[] SET_OPERATORS = {"union", "intersect", "except", "minus"};
    private static final String[] BEHIND_THE_LIST = {
        "into", "from", "where", "group", "having", "qualify", "order", "limit", "offset"
    };
    private static final String[] BEHIND_THE_SOURCES = {
        "where", "group", "having", "qualify", "order", "limit", "offset", "start", "connect"
    };

    /** Returns the blocks of a statement in the order in which they begin. */
    public static List<QueryBlock> in(Draft draft) {
        List<QueryBlock> blocks = new ArrayList<>();
        for (int index = 0; index < draft.size(); index++) {
            if (draft.at(index, "select")) {
                blocks.add(new QueryBlock(draft, index, end(draft, index + 1)));
            }
        }
        return blocks;
    }

    private static int end(Draft draft, int first) {
        int index = first;
        while (index < draft.size() && !draft.atMark(index, ")") && !draft.atAny(index, SET_OPERATORS)) {
            index = draft.skip(index);
        }
        return index;
    }

    /** Returns the folded names that WITH gives to queries of a statement. */
    public static Set<String> commonTables(Draft draft) {
        Set<String> names = new HashSet<>();
        for (int index = 0; index + 2 < draft.size(); index++) {
            int behind = draft.atMark(index + 1, "(") ? draft.skip(index + 1) : index + 1;
            if (draft.atName(index) && draft.at(behind, "as") && draft.atMark(behind + 1, "(")) {
                names.add(folded(draft.token(index)));
            }
        }
        return names;
    }

    /** Returns the columns of the result as they are written, each with its alias. */
    public List<Span> columns() {
        List<Span> columns = new ArrayList<>();
        int from = firstColumn();
        int index = from;
        while (index < end && !draft.atAny(index, BEHIND_THE_LIST)) {
            index = draft.skip(index);
            if (draft.atMark(index, ",") && index < end) {
                columns.add(new Span(from, index));
                from = ++index;
            }
        }
        if (from < index) {
            columns.add(new Span(from, Math.min(index, end)));
        }
        return columns;
    }

    private int firstColumn() {
        int first = draft.atAny(select + 1, "all", "distinct") ? select + 2 : select + 1;
        boolean top = draft.at(first, "top") && draft.atKind(first + 1, TokenKind.NUMBER);
        return top ? first + 2 : first;
    }

    /** Returns what stands in FROM by its name; functions and queries do not. */
    public List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        int from = clause("from");
        if (from < end) {
            read(from + 1, end, relations);
        }
        return relations;
    }

    private int clause(String word) {
        int index = select + 1;
        while (index < end && (!draft.at(index, word) || draft.at(index - 1, "distinct"))) {
            index = draft.skip(index);
        }
        return index;
    }

    private void read(int from, int to, List<Relation> relations) {
        boolean source = true;
        for (int index = from; index < to && !draft.atAny(index, BEHIND_THE_SOURCES); index = draft.skip(index)) {
            if (source && draft.atMark(index, "(")) {
                readNested(index, relations);
                source = false;
            } else if (source && draft.atName(index)) {
                index = readName(index, relations);
                source = false;
            } else if (draft.atMark(index, ",") || draft.at(index, "join")) {
                source = true;
            }
        }
    }

    private void readNested(int open, List<Relation> relations) {
        if (!beginsQuery(open + 1)) {
            read(open + 1, draft.closing(open), relations);
        }
    }

    private boolean beginsQuery(int index) {
        return draft.atAny(index, "select", "with", "values") || (draft.atMark(index, "(") && beginsQuery(index + 1));
    }

    /** Returns the index of the name's last token. */
    private int readName(int first, List<Relation> relations) {
        List<String> parts = new ArrayList<>(List.of(folded(draft.token(first))));
        int last = first;
        while (draft.atMark(last + 1, ".") && draft.atName(last + 2)) {
            last += 2;
            parts.add(folded(draft.token(last)));
        }
        if (!draft.atMark(last + 1, "(")) {
            relations.add(new Relation(parts));
        }
        return last;
    }

    private static String folded(Token name) {
        return Folding.toLowerCase(name.value());
    }

    /** Hands over the index of each token of this block, but not those of queries within it. */
    public void forEachOwn(IntConsumer consumer) {
        int index = select + 1;
        while (index < end) {
            if (draft.atMark(index, "(") && draft.atAny(index + 1, "select", "with")) {
                index = draft.skip(index);
            } else {
                consumer.accept(index++);
            }
        }
    }
}
