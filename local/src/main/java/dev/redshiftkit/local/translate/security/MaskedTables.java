package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.syntax.FromItem;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.local.translate.syntax.Span;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Lets queries read what may have masks through a function of ours, which gives the rows as the user may see them. Where this
 * does not reach, the database refuses users with masks.
 */
public final class MaskedTables implements Rule {

    /** What these read is read by the one who runs them; a view's tables are read with the rights of its owner. */
    private static final Set<StatementKind> KINDS = EnumSet.of(
            StatementKind.SELECT,
            StatementKind.SELECT_INTO,
            StatementKind.INSERT,
            StatementKind.UPDATE,
            StatementKind.DELETE,
            StatementKind.MERGE,
            StatementKind.CREATE_TABLE_AS,
            StatementKind.DECLARE,
            StatementKind.PREPARE,
            StatementKind.EXPLAIN);

    private final MaskedNames masked;

    public MaskedTables(MaskedNames masked) {
        this.masked = masked;
    }

    @Override
    public void apply(Draft draft) {
        if (!masked.names().isEmpty() && KINDS.contains(draft.kind())) {
            Queries.forEachSelect(Queries.of(draft), select -> mask(draft, select));
        }
    }

    private void mask(Draft draft, Select select) {
        List<FromItem> relations =
                select.from().stream().flatMap(FromItem::relations).toList();
        for (FromItem relation : relations) {
            if (relation instanceof FromItem.Named named && mayBeMasked(draft, named, relations)) {
                mask(draft, named);
            }
        }
    }

    private boolean mayBeMasked(Draft draft, FromItem.Named named, List<FromItem> beside) {
        String first = named.parts().get(0);
        boolean alone = named.parts().size() == 1;
        return !named.subscripted()
                && masked.contains(named.parts().get(named.parts().size() - 1))
                && (alone ? !isCommonTable(draft, first) : beside.stream().noneMatch(item -> isNamed(item, first)));
    }

    /** Whether what follows its name with a dot is a path into a value of it. */
    private static boolean isNamed(FromItem item, String name) {
        return item.name().filter(name::equals).isPresent();
    }

    private static boolean isCommonTable(Draft draft, String name) {
        for (int index = 0; index < draft.size(); index++) {
            int behind = draft.skip(index + 1);
            int as = draft.atMark(index + 1, "(") ? behind : index + 1;
            if (draft.atName(index)
                    && draft.at(as, "as")
                    && draft.atMark(as + 1, "(")
                    && draft.name(index).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** A null of the relation's row type: nothing is read for it. */
    private static void mask(Draft draft, FromItem.Named named) {
        Span path = named.path();
        String name = draft.text(path.to() - 1, path.to());
        draft.insertBefore(path.from(), "redshift_kit.masked((SELECT \"row\" FROM ");
        draft.insertAfter(
                path.to() - 1, " AS \"row\" WHERE false))" + (named.alias().isPresent() ? "" : " AS " + name));
    }
}
