package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Alias;
import dev.redshiftkit.local.translate.syntax.FromItem;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.local.translate.syntax.SelectItem;
import dev.redshiftkit.local.translate.syntax.Span;
import java.util.List;
import java.util.Optional;

/**
 * PartiQL's paths into SUPER values, in expressions and in FROM (Redshift guide, "Querying semistructured data"): {@code
 * c.orders[0].price}, {@code FROM c, c.orders AS o AT i}, {@code FROM c, UNPIVOT c.attributes AS v AT k}, and UNNEST.
 */
final class SuperPaths implements Expansion {

    @Override
    public boolean concerns(Draft draft) {
        Finding finding = finding(draft);
        return finding.found || finding.doubtful;
    }

    @Override
    public boolean asks(Draft draft) {
        return finding(draft).doubtful;
    }

    private static Finding finding(Draft draft) {
        return draft.reading(Finding.class, SuperPaths::find);
    }

    private static Finding find(Draft draft) {
        Finding finding = new Finding(draft, ColumnNames.of(draft, Relations.UNKNOWN));
        if (draft.hasMark(".") || draft.hasMark("[") || draft.hasAny("unnest", "unpivot")) {
            ScopedExpressions.visit(draft, finding);
        }
        return finding;
    }

    @Override
    public boolean expand(Draft draft, Relations relations) {
        Writing writing = new Writing(draft, ColumnNames.of(draft, relations));
        ScopedExpressions.visit(draft, writing);
        return writing.found;
    }

    /** Finds paths. */
    private static class Finding implements ScopedExpressions.Visitor {

        final Draft draft;
        private final ColumnNames columns;

        /** Whether there are paths into values. */
        boolean found;

        /** Whether there are names that may be such paths, if only there is a column to begin them. */
        boolean doubtful;

        Finding(Draft draft, ColumnNames columns) {
            this.draft = draft;
            this.columns = columns;
        }

        @Override
        public void relation(FromItem relation, Scope scope) {
            boolean values = relation instanceof FromItem.Attributes
                    || (relation instanceof FromItem.Named named && scope.isPath(named))
                    || (relation instanceof FromItem.Called called
                            && called.parts().equals(List.of("unnest")));
            if (values) {
                found = true;
                unnest(relation, scope);
            }
        }

        @Override
        public void select(Select select, Scope scope) {}

        @Override
        public void expressions(Span span, Scope scope) {
            for (int index = span.from(); index < span.to(); index++) {
                if (beginsPath(index)) {
                    path(SuperPath.read(draft, index), scope);
                }
            }
        }

        /** Neither the rest of a longer name nor the name of a type or a collation. */
        private boolean beginsPath(int index) {
            boolean other = draft.atMark(index - 1, ".")
                    || draft.atMark(index - 1, "::")
                    || draft.atAny(index - 1, "as", "collate");
            return draft.atName(index) && !other;
        }

        private void path(SuperPath path, Scope scope) {
            boolean call = draft.atMark(path.span().to(), "(");
            if (call || isArrayOfTheEngine(path, scope)) {
                return;
            }
            if (path.steps().isEmpty()) {
                name(path, scope);
                return;
            }
            int plain = plainSteps(path, scope);
            if (plain < path.steps().size()) {
                found = true;
                write(path, plain, scope);
            }
        }

        /** Returns how many steps at the beginning are part of a column's name; all of them, if the rest is not known. */
        int plainSteps(SuperPath path, Scope scope) {
            String first = path.parts().get(0);
            Optional<Scope.Kind> kind = scope.kind(first);
            if (kind.isPresent()) {
                return kind.get() == Scope.Kind.ELEMENT ? 0 : 1;
            }
            int qualified = scope.qualifiedParts(path.parts());
            if (qualified > 0) {
                return qualified;
            }
            if (path.parts().size() == 1 || scope.hasColumn(first, columns)) {
                return 0;
            }
            doubtful = true;
            return path.steps().size();
        }

        /** The word is a name in Redshift only where something in FROM is called so. */
        private boolean isArrayOfTheEngine(SuperPath path, Scope scope) {
            return draft.at(path.span().from(), "array") && scope.kind("array").isEmpty();
        }

        void name(SuperPath path, Scope scope) {}

        void write(SuperPath path, int plain, Scope scope) {}

        void unnest(FromItem relation, Scope scope) {}
    }

    /** Writes what the engine understands in the place of paths. */
    private static final class Writing extends Finding {

        Writing(Draft draft, ColumnNames columns) {
            super(draft, columns);
        }

        @Override
        public void select(Select select, Scope scope) {
            select.items().forEach(item -> label(item, scope));
        }

        /** The name of a function must not become that of the column. */
        private void label(SelectItem item, Scope scope) {
            Span expression = item.expression();
            boolean named = item.alias().isEmpty() && draft.atName(expression.from());
            SuperPath path = named ? SuperPath.read(draft, expression.from()) : null;
            if (path != null
                    && path.span().equals(expression)
                    && plainSteps(path, scope) < path.steps().size()) {
                draft.insertAfter(expression.to() - 1, " AS " + QuotedName.of(path.label(draft)));
            }
        }

        /** The name of an element may be a word that the engine reserves. */
        @Override
        void name(SuperPath path, Scope scope) {
            String name = path.parts().get(0);
            if (scope.kind(name).filter(Scope.Kind.ELEMENT::equals).isPresent()) {
                draft.replace(path.span().from(), QuotedName.of(name));
            }
        }

        @Override
        void write(SuperPath path, int plain, Scope scope) {
            String first = path.parts().get(0);
            path.write(draft, plain);
            if (plain == 0 && scope.kind(first).isPresent()) {
                // An element is the only column of what it is an element of.
                draft.replace(path.span().from(), QuotedName.of(first) + "." + QuotedName.of(first));
            }
        }

        @Override
        void unnest(FromItem relation, Scope scope) {
            if (relation instanceof FromItem.Named named) {
                SuperPath path = SuperPath.read(draft, named.path().from());
                write(path, plainSteps(path, scope), scope);
                wrap(
                        named.path(),
                        "element",
                        "super_elements",
                        named.name().orElseThrow(),
                        named.alias(),
                        named.position());
            } else if (relation instanceof FromItem.Attributes attributes) {
                draft.delete(attributes.whole().from(), attributes.expression().from());
                SuperPath path = SuperPath.read(draft, attributes.expression().from());
                write(path, plainSteps(path, scope), scope);
                wrap(
                        attributes.expression(),
                        "value",
                        "super_attributes",
                        attributes.name().orElse("v"),
                        attributes.alias(),
                        attributes.attribute());
            } else if (relation instanceof FromItem.Called called) {
                unnestCall(called);
            }
        }

        private void wrap(
                Span path,
                String column,
                String function,
                String name,
                Optional<Alias> alias,
                Optional<Alias> position) {
            alias.ifPresent(old -> draft.delete(old.span().from(), old.span().to()));
            position.ifPresent(old -> draft.delete(old.span().from(), old.span().to()));
            String quoted = QuotedName.of(name);
            String call = "redshift_kit." + function + "(";
            if (position.isPresent()) {
                draft.insertBefore(path.from(), call);
                draft.insertAfter(
                        path.to() - 1,
                        ") AS " + quoted + " (" + quoted + ", "
                                + QuotedName.of(position.get().name()) + ")");
            } else {
                draft.insertBefore(path.from(), "LATERAL (SELECT " + column + " FROM " + call);
                draft.insertAfter(path.to() - 1, ")) AS " + quoted + " (" + quoted + ")");
            }
        }

        /** {@code UNNEST(value) [WITH OFFSET] [AS] t (element [, position])}. */
        private void unnestCall(FromItem.Called called) {
            Span call = called.call();
            int behind = call.to();
            boolean offset = draft.at(behind, "with", "offset");
            if (offset) {
                draft.delete(behind, behind + 2);
            }
            draft.replace(
                    call.from(),
                    offset
                            ? "redshift_kit.super_elements"
                            : "LATERAL (SELECT element FROM redshift_kit.super_elements");
            if (!offset) {
                draft.insertAfter(call.to() - 1, ")");
            }
            boolean unnamedOffset = offset
                    && called.alias()
                            .filter(alias -> alias.columns().size() == 1)
                            .isPresent();
            if (unnamedOffset) {
                draft.insertBefore(called.alias().orElseThrow().span().to() - 1, ", offset_col");
            }
        }
    }
}
