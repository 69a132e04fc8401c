package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.Optional;

/**
 * PERCENTILE_CONT and PERCENTILE_DISC. The engine has them as aggregates only, and of integers and decimals in floating
 * point: a function in the database picks the answer from the values in their order.
 */
final class Percentile implements CallRewrite {

    private final boolean alsoAsAggregate;

    private Percentile(boolean alsoAsAggregate) {
        this.alsoAsAggregate = alsoAsAggregate;
    }

    static Percentile continuous() {
        return new Percentile(true);
    }

    /** As an aggregate, the engine's own is as Redshift's. */
    static Percentile discrete() {
        return new Percentile(false);
    }

    @Override
    public void apply(Call call) {
        Optional<GroupOrder> order = GroupOrder.at(call.draft(), call.close() + 1);
        if (order.isEmpty()) {
            return;
        }
        Optional<Window> window = Window.at(call.draft(), order.get().close() + 1);
        if (window.isPresent()) {
            writeWindow(call, order.get(), window.get());
        } else if (alsoAsAggregate) {
            writeAggregate(call, order.get());
        }
    }

    private static void writeWindow(Call call, GroupOrder order, Window window) {
        String ordered = (window.text().isEmpty() ? "" : " ") + order.text();
        call.renameToOwn();
        call.draft().replace(call.close(), collected(order, ""));
        order.delete();
        window.add(ordered + Window.WHOLE);
        window.follow(")");
    }

    private static void writeAggregate(Call call, GroupOrder order) {
        Draft draft = call.draft();
        String collected = collected(order, " " + order.text()) + ")";
        call.renameToOwn();
        draft.replace(call.close(), collected);
        order.delete();
    }

    private static String collected(GroupOrder order, String orderText) {
        return ", redshift_kit.known_values(" + order.expression() + orderText + ")";
    }
}
