package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Clause;
import dev.redshiftkit.local.translate.syntax.FromItem;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.local.translate.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code (+)} behind a column in WHERE (Redshift guide, "Oracle-style outer joins in WHERE clauses"): the table of the column
 * is the optional one, and the conditions with the mark are those of the join.
 */
final class OuterJoinMarks implements Expansion {

    private static final String SYNTAX_ERROR = "42601";

    @Override
    public boolean concerns(Draft draft) {
        for (int index = 1; index < draft.size(); index++) {
            if (isMark(draft, index)) {
                return true;
            }
        }
        return false;
    }

    /** Columns without their table have to be found in one. */
    @Override
    public boolean asks(Draft draft) {
        for (int index = 1; index < draft.size(); index++) {
            if (isMark(draft, index) && !draft.atMark(index - 2, ".")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean expand(Draft draft, Relations relations) {
        List<Select> found = new ArrayList<>();
        Queries.forEachSelect(
                Queries.of(draft),
                select -> select.clause(Clause.WHERE)
                        .filter(where -> hasMark(draft, where))
                        .ifPresent(where -> found.add(select)));
        found.stream().limit(1).forEach(select -> expand(draft, select, ColumnNames.of(draft, relations)));
        return !found.isEmpty();
    }

    private static boolean isMark(Draft draft, int index) {
        return draft.atMark(index, "(")
                && draft.atMark(index + 1, "+")
                && draft.atMark(index + 2, ")")
                && draft.atName(index - 1);
    }

    private static boolean hasMark(Draft draft, Span span) {
        for (int index = span.from(); index < span.to(); index++) {
            if (isMark(draft, index)) {
                return true;
            }
        }
        return false;
    }

    private static void expand(Draft draft, Select select, ColumnNames columns) {
        Span where = select.clause(Clause.WHERE).orElseThrow();
        refuseAlternatives(draft, where);
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        Map<String, Set<String>> needed = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (Span condition : conjuncts(draft, where)) {
            if (hasMark(draft, condition)) {
                String optional = optionalTable(draft, select, condition, columns);
                needed.computeIfAbsent(optional, any -> new LinkedHashSet<>())
                        .addAll(otherTables(draft, condition, optional));
                conditions.computeIfAbsent(optional, any -> new ArrayList<>()).add(unmarked(draft, condition));
            } else {
                rest.add(condition.text(draft));
            }
        }
        if (needed.values().stream().anyMatch(others -> others.size() > 1)) {
            throw SqlError.of(SYNTAX_ERROR, "A table may be outer joined to at most one other table.");
        }
        write(draft, select, joins(draft, select, conditions, needed), rest);
    }

    private static void refuseAlternatives(Draft draft, Span where) {
        for (int index = where.from(); index < where.to(); index++) {
            boolean alternatives = draft.at(index, "or") || draft.at(index, "in");
            if (alternatives && isBesideMark(draft, where, index)) {
                throw SqlError.of(SYNTAX_ERROR, "Outer join operator (+) not allowed in operand of OR or IN.");
            }
        }
    }

    private static boolean isBesideMark(Draft draft, Span where, int index) {
        return conjuncts(draft, where).stream().anyMatch(part -> part.contains(index) && hasMark(draft, part));
    }

    private static void write(Draft draft, Select select, String from, List<String> rest) {
        Span old = select.clause(Clause.FROM).orElseThrow();
        draft.replace(old.from(), from);
        draft.delete(old.from() + 1, old.to());
        Span where = select.clause(Clause.WHERE).orElseThrow();
        if (rest.isEmpty()) {
            draft.delete(where.from() - 1, where.to());
        } else {
            draft.replace(where.from(), String.join(" AND ", rest));
            draft.delete(where.from() + 1, where.to());
        }
    }

    /** The tables that are there in any case, then the optional ones, each behind those that its conditions are about. */
    private static String joins(
            Draft draft, Select select, Map<String, List<String>> conditions, Map<String, Set<String>> needed) {
        List<String> always = new ArrayList<>();
        Map<String, FromItem> optional = new LinkedHashMap<>();
        for (FromItem item : select.from()) {
            Optional<String> name = item.name().filter(conditions::containsKey);
            if (name.isPresent()) {
                optional.put(name.get(), item);
            } else {
                always.add(item.span().text(draft));
            }
        }
        StringBuilder from = new StringBuilder(String.join(" CROSS JOIN ", always));
        while (!optional.isEmpty()) {
            String next = optional.keySet().stream()
                    .filter(name -> needed.getOrDefault(name, Set.of()).stream().noneMatch(optional::containsKey))
                    .findFirst()
                    .orElseThrow(
                            () -> SqlError.of(SYNTAX_ERROR, "tables are outer joined with each other in a circle"));
            FromItem item = optional.remove(next);
            from.append(" LEFT JOIN ").append(item == null ? "" : item.span().text(draft));
            from.append(" ON ").append(String.join(" AND ", conditions.getOrDefault(next, List.of())));
        }
        return from.toString();
    }

    private static List<Span> conjuncts(Draft draft, Span where) {
        List<Span> parts = new ArrayList<>();
        int first = where.from();
        boolean between = false;
        for (int index = first; index < where.to(); index = draft.skip(index)) {
            if (draft.at(index, "and") && !between) {
                parts.add(new Span(first, index));
                first = index + 1;
            }
            between = draft.at(index, "between") || (between && !draft.at(index, "and"));
        }
        parts.add(new Span(first, where.to()));
        return parts;
    }

    private static String optionalTable(Draft draft, Select select, Span condition, ColumnNames columns) {
        Set<String> tables = new LinkedHashSet<>();
        for (int index = condition.from(); index < condition.to(); index++) {
            if (isMark(draft, index)) {
                tables.add(table(draft, select, index - 1, columns));
            }
        }
        if (tables.size() != 1) {
            throw SqlError.of(SYNTAX_ERROR, "a condition with (+) must mark the columns of exactly one table");
        }
        return tables.iterator().next();
    }

    private static String table(Draft draft, Select select, int column, ColumnNames columns) {
        if (draft.atMark(column - 1, ".")) {
            return draft.name(column - 2);
        }
        String name = draft.name(column);
        return select.from().stream()
                .filter(item -> columns.of(item).stream()
                        .flatMap(List::stream)
                        .anyMatch(known -> known.name().equals(name)))
                .findFirst()
                .flatMap(FromItem::name)
                .orElseThrow(() -> SqlError.of("42703", "column \"" + name + "\" does not exist"));
    }

    private static Set<String> otherTables(Draft draft, Span condition, String optional) {
        Set<String> tables = new LinkedHashSet<>();
        for (int index = condition.from() + 1; index < condition.to(); index++) {
            if (draft.atMark(index, ".") && draft.atName(index - 1)) {
                tables.add(draft.name(index - 1));
            }
        }
        tables.remove(optional);
        return tables;
    }

    private static String unmarked(Draft draft, Span condition) {
        StringBuilder text = new StringBuilder();
        int first = condition.from();
        for (int index = condition.from(); index < condition.to(); index++) {
            if (isMark(draft, index)) {
                text.append(draft.text(first, index)).append(' ');
                first = index + 3;
            }
        }
        return text.append(draft.text(first, condition.to())).toString().strip();
    }
}
