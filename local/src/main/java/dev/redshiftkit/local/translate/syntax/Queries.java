package dev.redshiftkit.local.translate.syntax;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        return draft.reading(Tree.class, Queries::read).queries();
    }

    private static Tree read(Draft draft) {
        boolean none = PRIVILEGES.contains(draft.kind()) || !draft.hasAny("select");
        return new Tree(none ? List.of() : within(draft, new Span(0, draft.size())));
    }

    /** Returns what UPDATE or DELETE changes, with its FROM or USING; empty for other statements. */
    public static Optional<Change> changed(Draft draft) {
        return ChangeReader.read(draft);
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

    /** A parenthesis begins a query only if it is one side of a set operator: otherwise what is in it does. */
    private static boolean begins(Draft draft, int index) {
        if (draft.atMark(index, "(")) {
            return isSetOperand(draft, index);
        }
        return !draft.atMark(index - 1, ".") && Words.isQuery(draft, index);
    }

    /** {@code (SELECT …) UNION (SELECT …)}: the whole of it is one query. */
    private static boolean isSetOperand(Draft draft, int index) {
        int behind = draft.skip(index);
        return (Words.isSetOperator(draft, behind) || Words.isTail(draft, behind)) && Words.isQuery(draft, index);
    }

    /** Returns the names that WITH gives to queries anywhere in a statement, in lower case. */
    public static Set<String> commonTables(Draft draft) {
        Set<String> names = new HashSet<>();
        forEach(of(draft), query -> query.commonTables().forEach(table -> names.add(table.name())));
        return names;
    }

    /** Visits every query: inner ones before those they are part of. */
    public static void forEach(List<Query> queries, Consumer<Query> visitor) {
        queries.forEach(query -> visit(query, visitor));
    }

    /** Returns every SELECT of a statement: inner ones before those they are part of. */
    public static List<Select> selects(Draft draft) {
        List<Select> selects = new ArrayList<>();
        forEachSelect(of(draft), selects::add);
        return selects;
    }

    /** Visits every SELECT: inner ones before those they are part of. */
    public static void forEachSelect(List<Query> queries, Consumer<Select> visitor) {
        forEach(queries, query -> forEachDirectly(query.body(), visitor));
    }

    private static void forEachDirectly(Query.Body body, Consumer<Select> visitor) {
        if (body instanceof Select select) {
            visitor.accept(select);
        } else if (body instanceof Query.SetOperation operation) {
            forEachDirectly(operation.left(), visitor);
            forEachDirectly(operation.right(), visitor);
        }
    }

    private static void visit(Query query, Consumer<Query> visitor) {
        query.commonTables().forEach(table -> visit(table.query(), visitor));
        visit(query.body(), visitor);
        visitor.accept(query);
    }

    private static void visit(Query.Body body, Consumer<Query> visitor) {
        if (body instanceof Query.SetOperation operation) {
            visit(operation.left(), visitor);
            visit(operation.right(), visitor);
        } else if (body instanceof Query.Nested nested) {
            visit(nested.query(), visitor);
        } else if (body instanceof Select select) {
            select.from().forEach(item -> visit(item, visitor));
            select.inner().forEach(query -> visit(query, visitor));
        }
    }

    private static void visit(FromItem item, Consumer<Query> visitor) {
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

    /** The queries of a statement, as they are kept with it. */
    private record Tree(List<Query> queries) {}
}
