package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of functions that a function in the database cannot stand for. Inner calls come before outer ones. */
final class FunctionCalls implements Rule {

    private static final Map<String, CallRewrite> REWRITES = Map.ofEntries(
            Map.entry("nvl", new Renaming("coalesce")),
            Map.entry("nvl2", new NullChoice()),
            Map.entry("decode", new Decode()),
            Map.entry("listagg", new ListAggregate()),
            Map.entry("median", new Median()),
            Map.entry("dateadd", new DatePartArgument("date_add")),
            Map.entry("date_add", new DatePartArgument("date_add")),
            Map.entry("datediff", new DatePartArgument("date_diff")),
            Map.entry("date_diff", new DatePartArgument("date_diff")),
            Map.entry("date_part", new DatePartArgument("pgdate_part")),
            Map.entry("pgdate_part", new DatePartArgument("pgdate_part")),
            Map.entry("extract", new ExtractedPart()));

    @Override
    public void apply(Draft draft) {
        for (int index = draft.size() - 2; index >= 0; index--) {
            if (draft.atKind(index, TokenKind.WORD) && draft.atMark(index + 1, "(")) {
                rewrite(draft, index);
            }
        }
    }

    private static void rewrite(Draft draft, int name) {
        CallRewrite rewrite = find(draft, name);
        int close = draft.closing(name + 1);
        if (rewrite != null && close < draft.size()) {
            rewrite.apply(new Call(draft, name, name + 1, close));
        }
    }

    /** A function of a schema other than the catalogue's is somebody's own. */
    private static @Nullable CallRewrite find(Draft draft, int name) {
        boolean foreign = draft.atMark(name - 1, ".") && !draft.at(name - 2, "pg_catalog");
        return foreign
                ? null
                : REWRITES.get(Folding.toLowerCase(draft.token(name).text()));
    }
}
