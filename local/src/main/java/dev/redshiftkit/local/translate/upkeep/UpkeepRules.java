package dev.redshiftkit.local.translate.upkeep;

import dev.redshiftkit.local.translate.draft.Rule;
import java.util.List;

/** The rules of this package in their order. */
public final class UpkeepRules {

    /** All of them; each looks at statements of few kinds. */
    public static final List<Rule> ALL = List.of(
            new HostReach(), new Truncate(), new Vacuum(), new Analyze(), new AnalyzeCompression(), new Cancel());

    private UpkeepRules() {}
}
