package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.FromItem;
import dev.redshiftkit.local.translate.syntax.FromItem.Turned;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What PIVOT and UNPIVOT have in common: a table in FROM becomes a derived table. */
abstract class TurnedTables implements Expansion {

    static final String SOURCE = QuotedName.of("redshift-kit: source");

    private final String word;

    TurnedTables(String word) {
        this.word = word;
    }

    @Override
    public final boolean concerns(Draft draft) {
        return draft.hasAny(word);
    }

    @Override
    public final boolean asks(Draft draft) {
        return find(draft).isPresent();
    }

    @Override
    public final boolean expand(Draft draft, Relations relations) {
        Optional<Turned> found = find(draft);
        found.ifPresent(turned -> {
            List<String> columns = names(ColumnNames.of(draft, relations), turned);
            String alias = turned.alias().map(named -> named.span().text(draft)).orElse("AS " + SOURCE);
            Span span = turned.span();
            draft.replace(span.from(), "(" + query(draft, turned, columns) + ") " + alias);
            draft.delete(span.from() + 1, span.to());
        });
        return found.isPresent();
    }

    private List<String> names(ColumnNames columns, Turned turned) {
        return columns
                .of(turned.source())
                .orElseThrow(() -> UnknownColumns.of(word.toUpperCase(java.util.Locale.ROOT)))
                .stream()
                .map(ColumnNames.Column::name)
                .toList();
    }

    /** Returns the query that takes the place of the table and what turns it. */
    abstract String query(Draft draft, Turned turned, List<String> columns);

    /** Returns the source with a name by which its columns can be told from others. */
    static String source(Draft draft, FromItem source) {
        if (source instanceof FromItem.Named named) {
            return named.path().text(draft) + " AS " + SOURCE;
        }
        if (source instanceof FromItem.Derived derived) {
            return derived.parentheses().text(draft) + " AS " + SOURCE;
        }
        return "(SELECT * FROM " + source.span().text(draft) + ") AS " + SOURCE;
    }

    private Optional<Turned> find(Draft draft) {
        List<Turned> found = new ArrayList<>();
        Queries.forEachSelect(Queries.of(draft), select -> select.from().forEach(item -> collect(draft, item, found)));
        return found.stream().findFirst();
    }

    private void collect(Draft draft, FromItem item, List<Turned> found) {
        if (item instanceof Turned turned) {
            collect(draft, turned.source(), found);
            if (draft.at(turned.words().from(), word)) {
                found.add(turned);
            }
        } else if (item instanceof FromItem.Joined joined) {
            collect(draft, joined.left(), found);
            collect(draft, joined.right(), found);
        } else if (item instanceof FromItem.Grouped grouped) {
            collect(draft, grouped.inner(), found);
        }
    }
}
