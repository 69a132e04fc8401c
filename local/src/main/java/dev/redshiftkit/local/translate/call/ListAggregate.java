package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.List;
import java.util.Optional;

/**
 * LISTAGG([DISTINCT] value [, delimiter]) [WITHIN GROUP (ORDER BY …)] [OVER (…)]. The aggregate of this name in the database
 * takes its order within its parentheses, or from a window. DISTINCT is an aggregate of its own, since the engine would order
 * what is distinct by nothing but itself.
 */
final class ListAggregate implements CallRewrite {

    @Override
    public void apply(Call call) {
        Draft draft = call.draft();
        Optional<GroupOrder> order = GroupOrder.at(draft, call.close() + 1);
        int behind = order.map(GroupOrder::close).orElse(call.close()) + 1;
        Optional<Window> window = Window.at(draft, behind);
        String orderText = order.map(GroupOrder::text).orElse("");
        convert(call);
        int end = draft.at(call.first(), "distinct") ? writeDistinct(call) : call.close() - 1;
        order.ifPresent(GroupOrder::delete);
        if (window.isPresent()) {
            sort(window.get(), orderText);
        } else if (!orderText.isEmpty()) {
            draft.insertAfter(end, " " + orderText);
        }
        finish(call, window);
    }

    /** A value is a list's part as text. */
    private static void convert(Call call) {
        int first = call.draft().at(call.first(), "distinct") ? call.first() + 1 : call.first();
        List<Integer> commas = call.commas();
        int behind = commas.isEmpty() ? call.close() : commas.get(0);
        call.draft().insertBefore(first, "(");
        call.draft().insertAfter(behind - 1, ")::text");
    }

    /** The delimiter follows what was collected, so it moves behind the call; returns where the order goes. */
    private static int writeDistinct(Call call) {
        List<Integer> commas = call.commas();
        call.renameToOwn();
        call.draft().insertAfter(call.open(), "redshift_kit.distinct_texts(");
        call.draft().delete(call.first(), call.first() + 1);
        return commas.isEmpty() ? call.close() - 1 : commas.get(0) - 1;
    }

    private static void sort(Window window, String orderText) {
        if (!orderText.isEmpty()) {
            window.add((window.text().isEmpty() ? "" : " ") + orderText + Window.WHOLE);
        }
    }

    private static void finish(Call call, Optional<Window> window) {
        Draft draft = call.draft();
        if (!draft.at(call.first(), "distinct")) {
            return;
        }
        List<Integer> commas = call.commas();
        String delimiter = commas.isEmpty() ? "''" : draft.text(commas.get(0) + 1, call.close());
        if (!commas.isEmpty()) {
            draft.delete(commas.get(0), call.close());
        }
        if (window.isPresent()) {
            window.get().follow(", " + delimiter + ")");
        } else {
            draft.insertAfter(call.close(), ", " + delimiter + ")");
        }
    }
}
