package dev.redshiftkit.local.translate.call;

/** How a call of one function is said in the engine's SQL. */
@FunctionalInterface
interface CallRewrite {

    /** Changes the call; calls within its arguments are changed already. */
    void apply(Call call);
}
