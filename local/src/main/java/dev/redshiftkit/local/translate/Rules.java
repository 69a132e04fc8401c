package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.lexical.LexicalRules;
import dev.redshiftkit.local.translate.query.QueryRules;
import dev.redshiftkit.local.translate.refusal.RefusalRules;
import dev.redshiftkit.local.translate.setting.SettingRules;
import dev.redshiftkit.local.translate.show.ShowRule;
import dev.redshiftkit.local.translate.table.TableRules;
import dev.redshiftkit.local.translate.upkeep.UpkeepRules;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which rules there are, in the order in which they apply: what is spelled otherwise comes first, so that the rules behind
 * it may repeat parts of a statement; calls of functions, which do, come last.
 */
final class Rules {

    private Rules() {}

    /** With those in front by which Redshift's own limits hold. */
    static List<Rule> strict() {
        return Stream.concat(RefusalRules.ALL.stream(), lenient().stream()).toList();
    }

    /** What only PostgreSQL has passes. */
    static List<Rule> lenient() {
        return Stream.of(
                        LexicalRules.ALL,
                        UpkeepRules.ALL,
                        SettingRules.ALL,
                        List.<Rule>of(new ShowRule()),
                        TableRules.ALL,
                        QueryRules.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
