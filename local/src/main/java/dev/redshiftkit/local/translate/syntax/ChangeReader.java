package dev.redshiftkit.local.translate.syntax;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads UPDATE and DELETE as far as their tables go. */
final class ChangeReader {

    private ChangeReader() {}

    static Optional<Change> read(Draft draft) {
        if (draft.kind() == StatementKind.UPDATE) {
            return Optional.of(read(draft, "update", "from"));
        }
        return draft.kind() == StatementKind.DELETE ? Optional.of(read(draft, "delete", "using")) : Optional.empty();
    }

    private static Change read(Draft draft, String verb, String others) {
        int first = find(draft, 0, verb);
        int target = draft.at(first + 1, "from") ? first + 2 : first + 1;
        FromReader reader = new FromReader(draft, target);
        List<FromItem> relations = new ArrayList<>(reader.readAll());
        int further = find(draft, reader.index(), others);
        if (further < draft.size()) {
            relations.addAll(new FromReader(draft, further + 1).readAll());
        }
        Span span = new Span(first, draft.size());
        List<Query.CommonTable> commonTables =
                draft.at(0, "with") ? new QueryReader(draft, 0).read().commonTables() : List.of();
        return new Change(span, commonTables, relations, Queries.within(draft, span));
    }

    private static int find(Draft draft, int from, String word) {
        int index = from;
        while (index < draft.size() && !draft.at(index, word)) {
            index = draft.skip(index);
        }
        return index;
    }
}
