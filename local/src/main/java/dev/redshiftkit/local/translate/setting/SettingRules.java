package dev.redshiftkit.local.translate.setting;

import dev.redshiftkit.local.translate.draft.Rule;
import java.util.List;

/** The rules of this package in their order. */
public final class SettingRules {

    /** All of them; each looks at statements of one kind. */
    public static final List<Rule> ALL = List.of(new SetRule(), new TimeZoneRule(), new ShowRule(), new ResetRule());

    private SettingRules() {}
}
