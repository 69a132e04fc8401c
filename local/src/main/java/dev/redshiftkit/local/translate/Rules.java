package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.lexical.LexicalRules;
import dev.redshiftkit.local.translate.placement.PlacementRules;
import dev.redshiftkit.local.translate.query.QueryRules;
import dev.redshiftkit.local.translate.security.MaskedNames;
import dev.redshiftkit.local.translate.security.MaskedTables;
import dev.redshiftkit.local.translate.security.SecurityRules;
import dev.redshiftkit.local.translate.setting.SettingRules;
import dev.redshiftkit.local.translate.show.ShowRule;
import dev.redshiftkit.local.translate.table.TableRules;
import dev.redshiftkit.local.translate.upkeep.UpkeepRules;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which rules there are, in the order in which they apply: what is spelled otherwise comes first, so that the rules behind
 * it may repeat parts of a statement; calls of functions, which do, come late, and last the statements that become
 * something else altogether.
 */
final class Rules {

    private Rules() {}

    static List<Rule> inOrder(MaskedNames masked) {
        return Stream.of(
                        LexicalRules.ALL,
                        List.<Rule>of(new MaskedTables(masked)),
                        UpkeepRules.ALL,
                        SettingRules.ALL,
                        List.<Rule>of(new ShowRule()),
                        TableRules.ALL,
                        PlacementRules.ALL,
                        QueryRules.ALL,
                        SecurityRules.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
