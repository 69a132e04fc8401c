package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.translate.change.ChangeRules;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.lexical.LexicalRules;
import dev.redshiftkit.local.translate.namespace.NamespaceRules;
import dev.redshiftkit.local.translate.placement.PlacementRules;
import dev.redshiftkit.local.translate.query.QueryRules;
import dev.redshiftkit.local.translate.routine.RoutineRules;
import dev.redshiftkit.local.translate.security.MaskedNames;
import dev.redshiftkit.local.translate.security.MaskedTables;
import dev.redshiftkit.local.translate.security.SecurityRules;
import dev.redshiftkit.local.translate.setting.SettingRules;
import dev.redshiftkit.local.translate.show.ShowRule;
import dev.redshiftkit.local.translate.table.TableRules;
import dev.redshiftkit.local.translate.transaction.TransactionRules;
import dev.redshiftkit.local.translate.upkeep.UpkeepRules;
import dev.redshiftkit.local.translate.view.ViewRules;
import dev.redshiftkit.sql.statement.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which rules there are, in the order in which they apply: what is spelled otherwise comes first, so that the rules behind
 * it may repeat parts of a statement; calls of functions, which do, come late, and those that take a whole statement apart last.
 */
final class Rules {

    private Rules() {}

    /**
     * Returns the rules.
     *
     * @param masked the tables that have masked columns
     * @param translator applies all of them to a statement that is part of another
     */
    static List<Rule> inOrder(MaskedNames masked, Function<Statement, Draft> translator) {
        return Stream.of(
                        LexicalRules.ALL,
                        List.<Rule>of(new MaskedTables(masked)),
                        UpkeepRules.ALL,
                        SettingRules.ALL,
                        List.<Rule>of(new ShowRule()),
                        NamespaceRules.ALL,
                        TableRules.ALL,
                        PlacementRules.ALL,
                        QueryRules.ALL,
                        ChangeRules.ALL,
                        ViewRules.ALL,
                        SecurityRules.ALL,
                        RoutineRules.using(translator),
                        TransactionRules.using(translator))
                .flatMap(List::stream)
                .toList();
    }
}
