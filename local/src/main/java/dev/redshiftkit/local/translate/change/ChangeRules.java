package dev.redshiftkit.local.translate.change;

import dev.redshiftkit.local.translate.draft.Rule;
import java.util.List;

/** The rules of this package in their order. */
public final class ChangeRules {

    /** All of them. They repeat parts of statements, so they come when all others have changed those. */
    public static final List<Rule> ALL = List.of(new Insert(), new Update(), new Delete(), new Merge());

    private ChangeRules() {}
}
