package dev.redshiftkit.local.translate.syntax;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.FromItem.Attributes;
import dev.redshiftkit.local.translate.syntax.FromItem.Called;
import dev.redshiftkit.local.translate.syntax.FromItem.Derived;
import dev.redshiftkit.local.translate.syntax.FromItem.Grouped;
import dev.redshiftkit.local.translate.syntax.FromItem.Joined;
import dev.redshiftkit.local.translate.syntax.FromItem.Named;
import dev.redshiftkit.local.translate.syntax.FromItem.Turned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands in FROM. It moves on as it reads; {@link #index()} tells how far it has come. */
final class FromReader {

    private static final Set<String> JOIN_KINDS = Set.of("natural", "inner", "left", "right", "full", "cross", "outer");

    private final Draft draft;
    private int index;

    FromReader(Draft draft, int index) {
        this.draft = draft;
        this.index = index;
    }

    int index() {
        return index;
    }

    /** Reads everything between FROM and the next clause. */
    List<FromItem> readAll() {
        List<FromItem> items = new ArrayList<>();
        boolean more = true;
        while (more) {
            read().ifPresent(items::add);
            more = draft.atMark(index, ",");
            index += more ? 1 : 0;
        }
        return items;
    }

    private Optional<FromItem> read() {
        Optional<FromItem> item = readRelation();
        while (item.isPresent() && isJoin(index)) {
            Optional<FromItem> joined = readJoin(item.get());
            if (joined.isEmpty()) {
                return item;
            }
            item = joined;
        }
        return item;
    }

    private Optional<FromItem> readJoin(FromItem left) {
        int first = index;
        while (!draft.at(index, "join")) {
            index++;
        }
        Span words = new Span(first, ++index);
        Optional<FromItem> right = readRelation();
        return right.map(relation -> condition(left, words, relation));
    }

    private FromItem condition(FromItem left, Span words, FromItem right) {
        int first = index;
        List<String> using = List.of();
        if (draft.at(index, "using") && draft.atMark(index + 1, "(")) {
            using = NameList.read(draft, index + 1);
            index = draft.skip(index + 1);
        } else if (draft.at(index, "on")) {
            skipCondition();
        }
        return new Joined(left, words, right, using, new Span(first, index));
    }

    private void skipCondition() {
        index++;
        while (!isConditionEnd(index)) {
            index = draft.skip(index);
        }
    }

    private boolean isConditionEnd(int at) {
        return Words.isEnd(draft, at)
                || Words.isTail(draft, at)
                || Words.isSetOperator(draft, at)
                || draft.atMark(at, ",")
                || isJoin(at)
                || SelectReader.clauseAt(draft, at).isPresent()
                || draft.at(at, "when");
    }

    /** LEFT and RIGHT are functions, too. */
    private boolean isJoin(int at) {
        int join = at;
        while (Words.isOneOf(draft, join, JOIN_KINDS)) {
            join++;
        }
        return draft.at(join, "join");
    }

    private Optional<FromItem> readRelation() {
        if (draft.at(index, "lateral")) {
            index++;
        }
        Optional<FromItem> relation = readPlain();
        while (relation.isPresent() && draft.atAny(index, "pivot", "unpivot")) {
            relation = Optional.of(readTurned(relation.get()));
        }
        return relation;
    }

    private Optional<FromItem> readPlain() {
        if (draft.atMark(index, "(")) {
            return readParentheses();
        }
        if (draft.at(index, "unpivot")) {
            return Optional.of(readAttributes());
        }
        return draft.atName(index) ? Optional.of(readNamed()) : Optional.empty();
    }

    private Optional<FromItem> readParentheses() {
        Span parentheses = new Span(index, draft.skip(index));
        if (Words.isQuery(draft, index + 1)) {
            Query query = new QueryReader(draft, index + 1).read();
            index = parentheses.to();
            return Optional.of(new Derived(parentheses, query, alias()));
        }
        index++;
        Optional<FromItem> inner = read();
        index = parentheses.to();
        return inner.map(item -> new Grouped(parentheses, item, alias()));
    }

    private FromItem readNamed() {
        int first = index;
        List<String> parts = new ArrayList<>();
        boolean subscripted = false;
        parts.add(draft.name(index++));
        while (draft.atMark(index, ".") || draft.atMark(index, "[")) {
            subscripted |= draft.atMark(index, "[");
            readStep(parts);
        }
        if (draft.atMark(index, "(")) {
            index = draft.skip(index);
            return new Called(List.copyOf(parts), new Span(first, index), offsetThenAlias());
        }
        Span path = new Span(first, index);
        return new Named(path, List.copyOf(parts), subscripted, alias(), position());
    }

    private void readStep(List<String> parts) {
        if (draft.atMark(index, "[")) {
            index = Brackets.behind(draft, index);
        } else if (draft.atName(index + 1)) {
            parts.add(draft.name(index + 1));
            index += 2;
        } else {
            index++;
        }
    }

    private FromItem readAttributes() {
        int first = index++;
        int path = index;
        index += draft.atName(index) ? 1 : 0;
        while (draft.atMark(index, ".") || draft.atMark(index, "[")) {
            readStep(new ArrayList<>());
        }
        Span expression = new Span(path, index);
        Optional<Alias> alias = alias();
        Optional<Alias> attribute = position();
        return new Attributes(new Span(first, index), expression, alias, attribute);
    }

    private FromItem readTurned(FromItem source) {
        int first = index;
        while (index < draft.size() && !draft.atMark(index, "(")) {
            index++;
        }
        Span words = new Span(first, index);
        Span parentheses = new Span(index, index < draft.size() ? draft.skip(index) : index);
        index = parentheses.to();
        return new Turned(source, words, parentheses, alias());
    }

    /** UNNEST may say WITH OFFSET before its alias. */
    private Optional<Alias> offsetThenAlias() {
        if (draft.at(index, "with", "offset")) {
            index += 2;
        }
        return alias();
    }

    private Optional<Alias> position() {
        if (!draft.at(index, "at") || !draft.atName(index + 1)) {
            return Optional.empty();
        }
        int first = index;
        index += 2;
        return Optional.of(new Alias(draft.name(index - 1), List.of(), new Span(first, index)));
    }

    private Optional<Alias> alias() {
        int first = index;
        int name = draft.at(index, "as") ? index + 1 : index;
        boolean named = name == first ? Words.canNameTable(draft, name) : draft.atName(name);
        if (!named) {
            return Optional.empty();
        }
        index = name + 1;
        List<String> columns = List.of();
        if (draft.atMark(index, "(")) {
            columns = NameList.read(draft, index);
            index = draft.skip(index);
        }
        return Optional.of(new Alias(draft.name(name), columns, new Span(first, index)));
    }
}
