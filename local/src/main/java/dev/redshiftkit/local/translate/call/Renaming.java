package dev.redshiftkit.local.translate.call;

/** A function that has another name in the engine. */
record Renaming(String engineName) implements CallRewrite {

    @Override
    public void apply(Call call) {
        call.rename(engineName);
    }
}
