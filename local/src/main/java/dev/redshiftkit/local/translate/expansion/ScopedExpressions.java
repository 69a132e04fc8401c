package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Change;
import dev.redshiftkit.local.translate.syntax.FromItem;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Query;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.local.translate.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks through a statement's queries with the scope that holds in each place. */
final class ScopedExpressions {

    private final Visitor visitor;

    private ScopedExpressions(Visitor visitor) {
        this.visitor = visitor;
    }

    static void visit(Draft draft, Visitor visitor) {
        ScopedExpressions walk = new ScopedExpressions(visitor);
        Scope scope = Scope.outermost();
        Optional<Change> change = Queries.changed(draft);
        if (change.isPresent()) {
            walk.visit(change.get(), scope);
        } else {
            Queries.of(draft).forEach(query -> walk.visit(query, scope));
        }
    }

    private void visit(Change change, Scope scope) {
        change.commonTables().forEach(table -> visit(table.query(), scope));
        change.relations().forEach(item -> visit(item, scope));
        visitRest(change.span(), change.inner(), change.relations(), scope);
    }

    private void visit(Query query, Scope scope) {
        query.commonTables().forEach(table -> visit(table.query(), scope));
        Scope last = visit(query.body(), scope);
        visitor.expressions(query.tail(), last);
    }

    private Scope visit(Query.Body body, Scope scope) {
        if (body instanceof Query.SetOperation operation) {
            visit(operation.left(), scope);
            visit(operation.right(), scope);
            return scope;
        }
        if (body instanceof Query.Nested nested) {
            visit(nested.query(), scope);
            return scope;
        }
        return visit((Select) body, scope);
    }

    private Scope visit(Select select, Scope outer) {
        Scope scope = outer.inner();
        select.from().forEach(item -> visit(item, scope));
        visitor.select(select, scope);
        visitRest(select.span(), select.inner(), select.from(), scope);
        return scope;
    }

    /** Visits what is left when queries within it and what stands in FROM are taken away. */
    private void visitRest(Span span, List<Query> inner, List<FromItem> from, Scope scope) {
        List<Span> gaps = new ArrayList<>();
        inner.forEach(query -> gaps.add(query.span()));
        from.forEach(item -> gaps.add(item.span()));
        gaps.sort((one, other) -> Integer.compare(one.from(), other.from()));
        int index = span.from();
        for (Span gap : gaps) {
            if (gap.from() >= index) {
                visitor.expressions(new Span(index, gap.from()), scope);
                index = gap.to();
            }
        }
        visitor.expressions(new Span(index, span.to()), scope);
        inner.forEach(query -> visit(query, scope));
    }

    private void visit(FromItem item, Scope scope) {
        if (item instanceof FromItem.Joined joined) {
            visit(joined.left(), scope);
            visit(joined.right(), scope);
            visitor.expressions(joined.condition(), scope);
            return;
        }
        if (item instanceof FromItem.Grouped grouped) {
            visit(grouped.inner(), scope);
            return;
        }
        if (item instanceof FromItem.Derived derived) {
            visit(derived.query(), scope);
        } else if (item instanceof FromItem.Called called) {
            visitor.expressions(called.call(), scope);
        }
        visitor.relation(item, scope);
        scope.add(item);
    }

    /** Is shown what stands where. */
    interface Visitor {

        /** Something in FROM; the scope has what stands before it. */
        void relation(FromItem relation, Scope scope);

        /** A SELECT with its own scope. */
        void select(Select select, Scope scope);

        /** Tokens that are expressions, or words between them. */
        void expressions(Span span, Scope scope);
    }
}
