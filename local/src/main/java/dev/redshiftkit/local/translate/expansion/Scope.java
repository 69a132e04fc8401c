package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.syntax.FromItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names by which an expression can refer to what FROM joins, in its own query and in those around it. */
final class Scope {

    private final @Nullable Scope outer;
    private final Map<String, Kind> names = new HashMap<>();
    private final List<FromItem> relations = new ArrayList<>();

    private Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    static Scope outermost() {
        return new Scope(null);
    }

    Scope inner() {
        return new Scope(this);
    }

    /** Lets expressions see something in FROM. What is a path into a value that can be seen already has elements, not columns. */
    void add(FromItem relation) {
        relations.add(relation);
        relation.name().ifPresent(name -> names.put(name, kind(relation)));
    }

    private Kind kind(FromItem relation) {
        boolean elements =
                relation instanceof FromItem.Attributes || (relation instanceof FromItem.Named named && isPath(named));
        return elements ? Kind.ELEMENT : Kind.RELATION;
    }

    /** Whether what looks like a table is a path into a SUPER value: an element alone may be one, too. */
    boolean isPath(FromItem.Named named) {
        Optional<Kind> first = kind(named.parts().get(0));
        boolean further = named.parts().size() > 1 && first.isPresent();
        return named.subscripted()
                || further
                || first.filter(Kind.ELEMENT::equals).isPresent();
    }

    /** Returns what a name stands for; empty if it is none of those of FROM. */
    Optional<Kind> kind(String name) {
        Kind kind = names.get(name);
        return kind == null && outer != null ? outer.kind(name) : Optional.ofNullable(kind);
    }

    /** Returns how many parts at the beginning of a path name a table by its schema; 0 if they do not. */
    int qualifiedParts(List<String> path) {
        for (FromItem relation : relations) {
            if (relation instanceof FromItem.Named named
                    && named.alias().isEmpty()
                    && startsWith(path, named.parts())) {
                return named.parts().size();
            }
        }
        return outer == null ? 0 : outer.qualifiedParts(path);
    }

    private static boolean startsWith(List<String> path, List<String> parts) {
        return parts.size() > 1
                && path.size() > parts.size()
                && path.subList(0, parts.size()).equals(parts);
    }

    /** Whether something in FROM has a column of this name, as far as that is known. */
    boolean hasColumn(String name, ColumnNames columns) {
        boolean here = relations.stream()
                .flatMap(relation -> columns.of(relation).stream())
                .flatMap(List::stream)
                .anyMatch(column -> column.name().equals(name));
        return here || (outer != null && outer.hasColumn(name, columns));
    }

    /** What there is behind a name of FROM. */
    enum Kind {
        /** Columns. */
        RELATION,
        /** A value: an element of an array, or an attribute of an object. */
        ELEMENT
    }
}
