package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.syntax.Clause;
import dev.redshiftkit.local.translate.syntax.FromItem;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.local.translate.syntax.SelectItem;
import dev.redshiftkit.local.translate.syntax.Span;
import dev.redshiftkit.sql.lex.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code [START WITH condition] CONNECT BY condition} with PRIOR and LEVEL (Redshift guide, "CONNECT BY clause"): a recursive
 * common table, which takes the place of the table in FROM.
 */
final class Hierarchies implements Expansion {

    private static final String TREE = QuotedName.of("redshift-kit: tree");
    private static final String PARENT = QuotedName.of("redshift-kit: parent");

    @Override
    public boolean concerns(Draft draft) {
        return draft.hasAny("connect");
    }

    /** The level is one column more than a star stands for. */
    @Override
    public boolean asks(Draft draft) {
        return find(draft).stream().anyMatch(Select::hasStar);
    }

    @Override
    public boolean expand(Draft draft, Relations relations) {
        List<Select> found = find(draft);
        found.stream().limit(1).forEach(select -> expand(draft, select, ColumnNames.of(draft, relations)));
        return !found.isEmpty();
    }

    private static List<Select> find(Draft draft) {
        List<Select> found = new ArrayList<>();
        Queries.forEachSelect(Queries.of(draft), select -> {
            if (select.clause(Clause.CONNECT_BY).isPresent() && !select.from().isEmpty()) {
                found.add(select);
            }
        });
        return found;
    }

    private static void expand(Draft draft, Select select, ColumnNames columns) {
        FromItem table = select.from().get(0);
        if (select.from().size() > 1 || table instanceof FromItem.Joined) {
            throw Refusal.unsupported("CONNECT BY over a join");
        }
        expandStars(draft, select, columns);
        String name = QuotedName.of(table.name().orElse("t"));
        String whole = select.clause(Clause.FROM).orElseThrow().text(draft);
        String start = select.clause(Clause.START_WITH)
                .map(span -> " WHERE " + span.text(draft))
                .orElse("");
        String tree = "(WITH RECURSIVE " + TREE + " AS (SELECT " + name + ".*, 1 AS level FROM " + whole + start
                + " UNION ALL SELECT " + name + ".*, " + PARENT + ".level + 1 FROM " + TREE + " AS " + PARENT
                + " JOIN " + whole + " ON "
                + condition(draft, select.clause(Clause.CONNECT_BY).orElseThrow(), name)
                + ") SELECT * FROM " + TREE + ") AS " + name;
        Span from = select.clause(Clause.FROM).orElseThrow();
        draft.replace(from.from(), tree);
        draft.delete(from.from() + 1, from.to());
        delete(draft, select.wholeClause(Clause.START_WITH));
        delete(draft, select.wholeClause(Clause.CONNECT_BY));
    }

    private static void delete(Draft draft, Optional<Span> clause) {
        clause.ifPresent(span -> draft.delete(span.from(), span.to()));
    }

    private static void expandStars(Draft draft, Select select, ColumnNames columns) {
        for (SelectItem item : select.items()) {
            if (item.isStar()) {
                String all = columns.of(select, item).orElseThrow(() -> UnknownColumns.of("CONNECT BY with *")).stream()
                        .map(ColumnNames.Column::reference)
                        .collect(Collectors.joining(", "));
                draft.replace(item.expression().from(), all);
                draft.delete(item.expression().from() + 1, item.expression().to());
            }
        }
    }

    /** PRIOR in front of a column means that of the parent row; every other column is the child's. */
    private static String condition(Draft draft, Span span, String table) {
        StringBuilder text = new StringBuilder();
        for (int index = span.from(); index < span.to(); index++) {
            boolean prior = draft.at(index, "prior");
            index += prior ? 1 : 0;
            boolean column = draft.atName(index)
                    && !draft.atMark(index + 1, "(")
                    && !draft.atAny(index, "and", "or", "not", "is", "null");
            if (column && draft.atMark(index + 1, ".")) {
                index += 2;
            }
            String word = draft.require(index).text();
            String owner = prior ? PARENT : table;
            text.append(column ? owner + "." + Folding.toLowerCase(word) : word).append(' ');
        }
        return text.toString().strip();
    }
}
