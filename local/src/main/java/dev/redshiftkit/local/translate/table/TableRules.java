package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Rule;
import java.util.List;

/** The rules of this package in their order. */
public final class TableRules {

    /** All of them; each looks at statements of one kind. */
    public static final List<Rule> ALL = List.of(new CreateTable(), new CreateTableAs(), new AlterTable());

    private TableRules() {}
}
