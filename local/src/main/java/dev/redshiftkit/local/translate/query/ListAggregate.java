package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.List;

/**
 * LISTAGG([DISTINCT] value [, delimiter]) WITHIN GROUP (ORDER BY …). It passes over empty texts, too; without a delimiter
 * nothing parts the values.
 */
final class ListAggregate implements CallRewrite {

    /** Redshift has no STRING_AGG: the engine's is kept under this name. */
    private static final String ENGINE_NAME = "postgresql_string_agg";

    @Override
    public void apply(Call call) {
        Draft draft = call.draft();
        List<Integer> commas = call.commas();
        int first = draft.at(call.first(), "distinct") ? call.first() + 1 : call.first();
        int behind = commas.isEmpty() ? call.close() : commas.get(0);
        String value = draft.text(first, behind);
        draft.replace(call.name(), ENGINE_NAME);
        wrap(draft, first, behind);
        if (commas.isEmpty()) {
            draft.insertAfter(call.close() - 1, ", ''");
        }
        if (draft.at(call.close() + 1, "within", "group")) {
            moveOrder(draft, call, value);
        }
    }

    private static void wrap(Draft draft, int from, int to) {
        draft.insertBefore(from, "nullif((");
        draft.insertAfter(to - 1, ")::text, '')");
    }

    /** The order stands within the call. With DISTINCT it must be by the very expression that is aggregated. */
    private static void moveOrder(Draft draft, Call call, String value) {
        int open = call.close() + 3;
        int close = draft.atMark(open, "(") ? draft.closing(open) : draft.size();
        if (close == draft.size()) {
            throw Refusal.syntax(draft.require(call.close() + 1));
        }
        if (draft.at(close + 1, "over")) {
            throw Refusal.unsupported("LISTAGG with OVER and WITHIN GROUP", draft.token(call.name()));
        }
        draft.delete(call.close(), open + 1);
        boolean byValue = draft.text(open + 3, close).equals(value);
        if (draft.at(call.first(), "distinct") && byValue) {
            wrap(draft, open + 3, close);
        }
    }
}
