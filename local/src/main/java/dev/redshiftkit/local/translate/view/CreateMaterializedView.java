package dev.redshiftkit.local.translate.view;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Query;
import dev.redshiftkit.local.translate.table.PhysicalAttributes;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.Locale;

/** CREATE MATERIALIZED VIEW (Redshift guide, CREATE MATERIALIZED VIEW; script 54-materialized-views.sql). */
final class CreateMaterializedView implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.CREATE_MATERIALIZED_VIEW) {
            translate(draft);
        }
    }

    private static void translate(Draft draft) {
        if (!draft.at(0, "create", "materialized", "view")) {
            throw Refusal.syntax(draft.token(1));
        }
        int behind = Names.behind(draft, 3);
        int as = behind;
        while (as < draft.size() && !draft.at(as, "as")) {
            as = draft.skip(as);
        }
        requireQuery(draft, as);
        translate(draft, behind, as);
    }

    private static void translate(Draft draft, int options, int as) {
        boolean refreshed = PhysicalAttributes.refreshesItself(draft, options, as);
        String name = draft.text(3, options);
        String attributes = PhysicalAttributes.take(draft, options, as);
        if (!draft.text(options, as).isEmpty()) {
            throw Refusal.syntax(draft.token(options));
        }
        new ProcedureCall("create_materialized_view")
                .text(name)
                .text(draft.text(as + 1, draft.size()))
                .text(draft.original())
                .bool(refreshed)
                .text(IncrementalRefresh.obstacle(draft, as + 1))
                .replace(draft, "CREATE MATERIALIZED VIEW");
        draft.append(attributes);
    }

    private static void requireQuery(Draft draft, int as) {
        draft.require(as + 1);
        int last = draft.size() - 1;
        if (draft.at(last, "data") && (draft.at(last - 1, "with") || draft.at(last - 2, "with", "no"))) {
            throw Refusal.syntax(draft.token(draft.at(last - 1, "with") ? last - 1 : last - 2));
        }
        for (Query query : Queries.of(draft)) {
            if (!query.tail().isEmpty()) {
                String word = draft.token(query.tail().from()).text().toUpperCase(Locale.ROOT);
                throw Refusal.forbidden(
                        (word.equals("ORDER") ? "ORDER BY" : word) + " in a materialized view",
                        draft.token(query.tail().from()));
            }
        }
    }
}
