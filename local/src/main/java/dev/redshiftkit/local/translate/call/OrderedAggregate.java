package dev.redshiftkit.local.translate.call;

/** An aggregate with WITHIN GROUP (ORDER BY …) whose order the engine takes within the parentheses of its arguments. */
final class OrderedAggregate implements CallRewrite {

    @Override
    public void apply(Call call) {
        GroupOrder.at(call.draft(), call.close() + 1).ifPresent(order -> {
            call.draft().insertAfter(call.close() - 1, " " + order.text());
            order.delete();
        });
    }
}
