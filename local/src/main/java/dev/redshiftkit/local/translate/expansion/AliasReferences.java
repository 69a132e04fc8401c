package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Clause;
import dev.redshiftkit.local.translate.syntax.FromItem;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Query;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.local.translate.syntax.SelectItem;
import dev.redshiftkit.local.translate.syntax.Span;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.name.ReservedWords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The alias of something selected, used further on in the same list, in WHERE or in QUALIFY (Redshift guide, "SELECT list", on
 * lateral column aliases; in WHERE the drivers use them): its expression takes its place. A column of that name comes first.
 */
final class AliasReferences implements Expansion {

    @Override
    public boolean concerns(Draft draft) {
        boolean[] found = {false};
        Queries.forEachSelect(
                Queries.of(draft),
                select -> references(draft, select, new Columns(Set.of(), true), index -> found[0] = true));
        return found[0];
    }

    @Override
    public boolean expand(Draft draft, Relations relations) {
        ColumnNames columns = ColumnNames.of(draft, relations);
        boolean[] found = {false};
        Queries.forEachSelect(Queries.of(draft), select -> {
            Map<String, String> expressions = new HashMap<>();
            select.items().forEach(item -> noteAlias(draft, item, expressions));
            found[0] |= !found[0] && replaceFirst(draft, select, columnNames(select, columns), expressions);
        });
        return found[0];
    }

    private static void noteAlias(Draft draft, SelectItem item, Map<String, String> expressions) {
        item.alias()
                .ifPresent(alias -> expressions.putIfAbsent(
                        alias.name(), "(" + item.expression().text(draft) + ")"));
    }

    /** One at a time: what takes its place may hold further references. */
    private static boolean replaceFirst(Draft draft, Select select, Columns columns, Map<String, String> expressions) {
        boolean[] replaced = {false};
        references(draft, select, columns, index -> {
            if (!replaced[0]) {
                draft.replace(
                        index,
                        expressions.getOrDefault(
                                draft.name(index), draft.token(index).text()));
                replaced[0] = true;
            }
        });
        return replaced[0];
    }

    private static Columns columnNames(Select select, ColumnNames columns) {
        Set<String> names = new HashSet<>();
        boolean complete = true;
        for (FromItem relation : select.relations().toList()) {
            Optional<List<ColumnNames.Column>> known = columns.of(relation);
            known.ifPresent(list -> list.forEach(column -> names.add(column.name())));
            complete &= known.isPresent();
        }
        return new Columns(names, complete);
    }

    private static void references(Draft draft, Select select, Columns columns, Consumer<Integer> visitor) {
        Set<String> aliases = new HashSet<>();
        for (SelectItem item : select.items()) {
            references(draft, select, item.expression(), aliases, visitor);
            item.alias()
                    .filter(alias -> !columns.names().contains(alias.name()))
                    .ifPresent(alias -> aliases.add(alias.name()));
        }
        select.clause(Clause.WHERE)
                .filter(span -> columns.areAll())
                .ifPresent(span -> references(draft, select, span, aliases, visitor));
        select.clause(Clause.QUALIFY).ifPresent(span -> references(draft, select, span, aliases, visitor));
    }

    private static void references(
            Draft draft, Select select, Span span, Set<String> aliases, Consumer<Integer> visitor) {
        for (int index = span.from(); !aliases.isEmpty() && index < span.to(); index++) {
            if (isName(draft, index) && aliases.contains(draft.name(index)) && !isWithinQuery(select, index)) {
                visitor.accept(index);
            }
        }
    }

    /** A name that stands alone: neither part of a longer one nor a function, a type, a part of a date or another alias. */
    private static boolean isName(Draft draft, int index) {
        boolean behind = draft.atMark(index - 1, ".") || draft.atMark(index - 1, "::") || draft.at(index - 1, "as");
        boolean before = draft.atMark(index + 1, "(")
                || draft.atMark(index + 1, ".")
                || draft.atKind(index + 1, TokenKind.STRING);
        return draft.atName(index) && !isReserved(draft, index) && !behind && !before && !isDatePart(draft, index);
    }

    /** Behind AS any word is a name, elsewhere it is not. */
    private static boolean isReserved(Draft draft, int index) {
        return draft.atKind(index, TokenKind.WORD)
                && ReservedWords.contains(draft.token(index).text());
    }

    private static boolean isDatePart(Draft draft, int index) {
        return draft.atMark(index - 1, "(")
                && draft.atAny(
                        index - 2, "extract", "date_part", "datepart", "dateadd", "datediff", "date_add", "date_diff");
    }

    private static boolean isWithinQuery(Select select, int index) {
        return select.inner().stream().map(Query::span).anyMatch(span -> span.contains(index));
    }

    /**
     * The columns of what a SELECT reads.
     *
     * @param areAll whether there are no others: in WHERE nearly every name is that of a column
     */
    private record Columns(Set<String> names, boolean areAll) {}
}
