package dev.redshiftkit.local.translate.view;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.local.translate.syntax.SelectItem;
import dev.redshiftkit.local.translate.syntax.Span;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.ArrayList;
import java.util.List;

/** CREATE VIEW … WITH NO SCHEMA BINDING (Redshift guide, CREATE VIEW; script 53-late-binding-views.sql). */
final class LateBindingView implements Rule {

    @Override
    public void apply(Draft draft) {
        int clause = draft.size() - 4;
        if (draft.kind() == StatementKind.CREATE_VIEW && draft.at(clause, "with", "no", "schema", "binding")) {
            translate(draft, clause);
        }
    }

    private static void translate(Draft draft, int clause) {
        int name = Names.created(draft, "view");
        int behind = Names.behind(draft, name);
        List<String> columns = draft.atMark(behind, "(") ? Names.columns(draft, behind) : List.of();
        int as = columns.isEmpty() ? behind : draft.skip(behind);
        if (!draft.at(as, "as")) {
            throw Refusal.syntax(draft.require(as));
        }
        List<String> outputs = columns.isEmpty() ? outputs(draft, as + 1, clause) : columns;
        new ProcedureCall("create_late_binding_view")
                .bool(draft.at(1, "or", "replace"))
                .text(draft.text(name, behind))
                .texts(columns)
                .text(draft.text(as + 1, clause))
                .texts(outputs)
                .text(draft.original())
                .replace(draft, "CREATE VIEW");
    }

    /** The names of the columns as far as they can be told without the tables; none if one cannot. */
    private static List<String> outputs(Draft draft, int from, int to) {
        Span span = new Span(from, to);
        return Queries.of(draft).stream()
                .filter(query -> span.contains(query.span().from()))
                .findFirst()
                .map(query -> outputs(draft, query.body().first()))
                .orElse(List.of());
    }

    private static List<String> outputs(Draft draft, Select select) {
        List<String> names = new ArrayList<>();
        for (SelectItem item : select.items()) {
            int last = item.expression().to() - 1;
            boolean plain = item.expression().size() == 1 || draft.atMark(last - 1, ".");
            if (item.isStar() || (item.alias().isEmpty() && !(plain && draft.atName(last)))) {
                return List.of();
            }
            names.add(item.alias().map(alias -> alias.name()).orElseGet(() -> draft.name(last)));
        }
        return names;
    }
}
