package dev.redshiftkit.local.translate.call;

/** LOG of one argument, which Redshift reads as DLOG10: that is how it labels the column. */
final class CommonLogarithm implements CallRewrite {

    @Override
    public void apply(Call call) {
        if (call.commas().isEmpty()) {
            call.draft().replace(call.name(), "dlog10");
        }
    }
}
