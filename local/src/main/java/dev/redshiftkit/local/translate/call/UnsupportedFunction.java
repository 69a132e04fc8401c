package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Refusal;

/**
 * A function that Redshift has and the local engine has not.
 *
 * @param title its name as the Redshift guide spells it
 */
record UnsupportedFunction(String title) implements CallRewrite {

    @Override
    public void apply(Call call) {
        throw Refusal.unsupported(title, call.draft().token(call.name()));
    }
}
