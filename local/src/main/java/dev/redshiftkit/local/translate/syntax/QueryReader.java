package dev.redshiftkit.local.translate.syntax;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Query.Body;
import dev.redshiftkit.local.translate.syntax.Query.CommonTable;
import dev.redshiftkit.local.translate.syntax.Query.Nested;
import dev.redshiftkit.local.translate.syntax.Query.SetOperation;
import java.util.ArrayList;
import java.util.List;

/** Reads a query from its first token to where it ends. */
final class QueryReader {

    private final Draft draft;
    private int index;

    QueryReader(Draft draft, int index) {
        this.draft = draft;
        this.index = index;
    }

    Query read() {
        int first = index;
        boolean recursive = draft.at(index + 1, "recursive");
        List<CommonTable> commonTables = draft.at(index, "with") ? commonTables() : List.of();
        Body body = body();
        int tail = index;
        while (!Words.isEnd(draft, index)) {
            index = draft.skip(index);
        }
        return new Query(new Span(first, index), recursive, commonTables, body, new Span(tail, index));
    }

    private List<CommonTable> commonTables() {
        index += draft.at(index + 1, "recursive") ? 2 : 1;
        List<CommonTable> tables = new ArrayList<>();
        boolean more = true;
        while (more && draft.atName(index)) {
            tables.add(commonTable());
            more = draft.atMark(index, ",");
            index += more ? 1 : 0;
        }
        return tables;
    }

    private CommonTable commonTable() {
        String name = draft.name(index++);
        List<String> columns = List.of();
        if (draft.atMark(index, "(")) {
            columns = NameList.read(draft, index);
            index = draft.skip(index);
        }
        index += draft.at(index, "as") ? 1 : 0;
        int open = index;
        Query query = new QueryReader(draft, open + 1).read();
        index = draft.atMark(open, "(") ? draft.skip(open) : query.span().to();
        return new CommonTable(name, columns, query);
    }

    private Body body() {
        Body body = operand();
        while (Words.isSetOperator(draft, index)) {
            int first = index++;
            index += draft.atAny(index, "all", "distinct") ? 1 : 0;
            body = new SetOperation(body, new Span(first, index), operand());
        }
        return body;
    }

    private Body operand() {
        if (!draft.atMark(index, "(")) {
            SelectReader reader = new SelectReader(draft, index);
            Select select = reader.read();
            index = select.span().to();
            return select;
        }
        Span parentheses = new Span(index, draft.skip(index));
        Query query = new QueryReader(draft, index + 1).read();
        index = parentheses.to();
        return new Nested(parentheses, query);
    }
}
