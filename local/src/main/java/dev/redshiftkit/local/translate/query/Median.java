package dev.redshiftkit.local.translate.query;

/** MEDIAN, which is the percentile in the middle. */
final class Median implements CallRewrite {

    @Override
    public void apply(Call call) {
        call.draft().replace(call.name(), "percentile_cont(0.5) WITHIN GROUP ");
        call.draft().insertAfter(call.open(), "ORDER BY ");
    }
}
