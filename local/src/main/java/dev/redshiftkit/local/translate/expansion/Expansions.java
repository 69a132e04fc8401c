package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.syntax.FromItem;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.Statements;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says everything otherwise that has to be. */
public final class Expansions {

    /** In the order in which they apply: what one of them makes, those behind it see. */
    private static final List<Expansion> ALL = List.of(
            new OuterJoinMarks(),
            new Hierarchies(),
            new Unpivot(),
            new Pivot(),
            new AliasReferences(),
            new StarExclusion(),
            new GroupByAll(),
            new Qualify(),
            new SuperPaths());

    /** More of one construct than anybody writes: each is a reading of the whole statement. */
    private static final int MOST_PLACES = 200;

    private Expansions() {}

    /** Whether there is something that can only be said by one who knows the columns of tables. */
    public static boolean ask(Draft draft) {
        return ALL.stream().anyMatch(expansion -> expansion.concerns(draft) && expansion.asks(draft));
    }

    /** Returns the tables that the statement names, each by its parts in lower case. */
    public static Set<List<String>> relations(Draft draft) {
        Set<List<String>> names = new LinkedHashSet<>();
        Queries.forEachSelect(Queries.of(draft), select -> select.from().forEach(item -> collect(item, names)));
        Queries.changed(draft).ifPresent(change -> change.relations().forEach(item -> collect(item, names)));
        return names;
    }

    private static void collect(FromItem item, Set<List<String>> names) {
        if (item instanceof FromItem.Turned turned) {
            collect(turned.source(), names);
        } else if (item instanceof FromItem.Named named && !named.subscripted()) {
            names.add(named.parts());
        } else if (item instanceof FromItem.Joined || item instanceof FromItem.Grouped) {
            item.relations().filter(relation -> relation != item).forEach(relation -> collect(relation, names));
        }
    }

    /**
     * Returns the statement without those constructs; itself, if it has none.
     *
     * @throws dev.redshiftkit.local.error.SqlError if one is used wrongly
     */
    public static Draft expand(Draft draft, Relations relations) {
        Draft result = draft;
        for (Expansion expansion : ALL) {
            result = expand(result, expansion, relations);
        }
        return result;
    }

    private static Draft expand(Draft draft, Expansion expansion, Relations relations) {
        Draft result = draft;
        for (int place = 0; place < MOST_PLACES; place++) {
            if (!expansion.concerns(result) || !expansion.expand(result, relations)) {
                return result;
            }
            result = again(result);
        }
        throw Refusal.tooComplex();
    }

    private static Draft again(Draft changed) {
        Statement statement = Statements.split(changed.text()).get(0);
        return Draft.of(statement);
    }
}
