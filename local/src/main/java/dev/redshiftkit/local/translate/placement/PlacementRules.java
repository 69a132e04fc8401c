package dev.redshiftkit.local.translate.placement;

import dev.redshiftkit.local.translate.draft.Rule;
import java.util.List;

/** The rules of this package in their order. */
public final class PlacementRules {

    /** All of them; they change nothing. */
    public static final List<Rule> ALL = List.of(new LeaderNodeFunctions(), new ComputeNodeFunctions());

    private PlacementRules() {}
}
