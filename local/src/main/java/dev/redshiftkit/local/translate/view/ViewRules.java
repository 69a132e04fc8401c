package dev.redshiftkit.local.translate.view;

import dev.redshiftkit.local.translate.draft.Rule;
import java.util.List;

/** The rules of this package in their order. */
public final class ViewRules {

    /** All of them. They hand queries over as text, so they come when all others have changed those. */
    public static final List<Rule> ALL = List.of(
            new LateBindingView(),
            new CreateMaterializedView(),
            new RefreshMaterializedView(),
            new AlterMaterializedView(),
            new DropMaterializedView());

    private ViewRules() {}
}
