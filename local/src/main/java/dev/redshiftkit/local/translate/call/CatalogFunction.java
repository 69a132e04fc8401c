package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.sql.lex.Folding;

/** A function whose name begins a construct of its own in the engine's grammar, such as JSON_SERIALIZE. */
final class CatalogFunction implements CallRewrite {

    @Override
    public void apply(Call call) {
        call.qualify(Folding.toLowerCase(call.draft().token(call.name()).text()));
    }
}
