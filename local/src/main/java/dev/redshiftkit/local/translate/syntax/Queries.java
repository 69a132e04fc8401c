package dev.redshiftkit.local.translate.syntax;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the queries in a statement, wherever they stand in it. */
public final class Queries {

    /** In these SELECT is a privilege. */
    private static final Set<StatementKind> PRIVILEGES =
            EnumSet.of(StatementKind.GRANT, StatementKind.REVOKE, StatementKind.ALTER_DEFAULT_PRIVILEGES);

    private Queries() {}

    /** Returns the queries that are not part of other ones, from left to right. */
    public static List<Query> of(Draft draft) {
        return PRIVILEGES.contains(draft.kind()) ? List.of() : within(draft, new Span(0, draft.size()));
    }

    /** Returns the outermost queries among these tokens. */
    static List<Query> within(Draft draft, Span span) {
        List<Query> queries = new ArrayList<>();
        int index = span.from();
        while (index < span.to()) {
            if (begins(draft, index)) {
                Query query = new QueryReader(draft, index).read();
                queries.add(query);
                index = Math.max(index + 1, query.span().to());
            } else {
                index++;
            }
        }
        return queries;
    }

    /** A parenthesis begins a query only if nothing but queries can stand there: otherwise what is in it does. */
    private static boolean begins(Draft draft, int index) {
        return !draft.atMark(index, "(") && !draft.atMark(index - 1, ".") && Words.isQuery(draft, index)
                || isSetOperand(draft, index);
    }

    /** {@code (SELECT …) UNION (SELECT …)}: the whole of it is one query. */
    private static boolean isSetOperand(Draft draft, int index) {
        return draft.atMark(index, "(")
                && Words.isQuery(draft, index)
                && (Words.isSetOperator(draft, draft.skip(index)) || Words.isTail(draft, draft.skip(index)));
    }

    /** Visits every SELECT within the queries: inner ones before those they are part of. */
    public static void forEachSelect(List<Query> queries, Consumer<Select> visitor) {
        queries.forEach(query -> visit(query, visitor));
    }

    private static void visit(Query query, Consumer<Select> visitor) {
        query.commonTables().forEach(table -> visit(table.query(), visitor));
        visit(query.body(), visitor);
    }

    private static void visit(Query.Body body, Consumer<Select> visitor) {
        if (body instanceof Query.SetOperation operation) {
            visit(operation.left(), visitor);
            visit(operation.right(), visitor);
        } else if (body instanceof Query.Nested nested) {
            visit(nested.query(), visitor);
        } else if (body instanceof Select select) {
            select.from().forEach(item -> visit(item, visitor));
            select.inner().forEach(query -> visit(query, visitor));
            visitor.accept(select);
        }
    }

    private static void visit(FromItem item, Consumer<Select> visitor) {
        if (item instanceof FromItem.Derived derived) {
            visit(derived.query(), visitor);
        } else if (item instanceof FromItem.Joined joined) {
            visit(joined.left(), visitor);
            visit(joined.right(), visitor);
        } else if (item instanceof FromItem.Grouped grouped) {
            visit(grouped.inner(), visitor);
        } else if (item instanceof FromItem.Turned turned) {
            visit(turned.source(), visitor);
        }
    }
}
