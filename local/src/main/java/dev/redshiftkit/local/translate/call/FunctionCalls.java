package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.Map;

/** Calls of functions that a function in the database cannot stand for. Inner calls come before outer ones. */
public final class FunctionCalls implements Rule {

    private static final String[] BEFORE_A_TABLE = {"into", "table", "view", "exists", "references", "as"};

    private static final Map<String, CallRewrite> REWRITES = Map.ofEntries(
            Map.entry("isnull", new Renaming("coalesce")),
            Map.entry("nvl", new Renaming("coalesce")),
            Map.entry("nvl2", new NullChoice()),
            Map.entry("decode", new Decode()),
            Map.entry("collate", new Collation()),
            Map.entry("log", new CommonLogarithm()),
            Map.entry("quote_literal", Call::renameToOwn),
            Map.entry("regexp_replace", new RegularExpressionFlags()),
            Map.entry("listagg", new ListAggregate()),
            Map.entry("st_collect", new OrderedAggregate()),
            Map.entry("get_bit", new UnsupportedFunction("GET_BIT")),
            Map.entry("get_byte", new UnsupportedFunction("GET_BYTE")),
            Map.entry("set_bit", new UnsupportedFunction("SET_BIT")),
            Map.entry("set_byte", new UnsupportedFunction("SET_BYTE")),
            Map.entry("to_ascii", new UnsupportedFunction("TO_ASCII")),
            Map.entry("h3_boundary", new UnsupportedFunction("H3_Boundary")),
            Map.entry("h3_center", new UnsupportedFunction("H3_Center")),
            Map.entry("h3_fromlonglat", new UnsupportedFunction("H3_FromLongLat")),
            Map.entry("h3_frompoint", new UnsupportedFunction("H3_FromPoint")),
            Map.entry("h3_isvalid", new UnsupportedFunction("H3_IsValid")),
            Map.entry("h3_polyfill", new UnsupportedFunction("H3_Polyfill")),
            Map.entry("h3_resolution", new UnsupportedFunction("H3_Resolution")),
            Map.entry("h3_tochildren", new UnsupportedFunction("H3_ToChildren")),
            Map.entry("h3_toparent", new UnsupportedFunction("H3_ToParent")),
            Map.entry("dateadd", new DatePartArgument("date_add")),
            Map.entry("date_add", new DatePartArgument("date_add")),
            Map.entry("datediff", new DatePartArgument("date_diff")),
            Map.entry("date_diff", new DatePartArgument("date_diff")),
            Map.entry("date_part", new DatePartArgument("pgdate_part")),
            Map.entry("pgdate_part", new DatePartArgument("pgdate_part")),
            Map.entry("convert", new Convert()),
            Map.entry("try_cast", new TryCast()),
            Map.entry("array", new SuperArguments("\"array\"", "redshift_kit.array_element", 0)),
            Map.entry("object", new SuperArguments("object", "redshift_kit.object_part", 0)),
            Map.entry("array_contains", new SuperArguments("array_contains", "redshift_kit.array_element", 1)),
            Map.entry("array_position", new SuperArguments("array_position", "redshift_kit.array_element", 1)),
            Map.entry("array_positions", new SuperArguments("array_positions", "redshift_kit.array_element", 1)),
            Map.entry("json_serialize", new CatalogFunction()),
            Map.entry("percentile_cont", Percentile.continuous()),
            Map.entry("percentile_disc", Percentile.discrete()),
            Map.entry("first_value", NullTreatment.ofEnds()),
            Map.entry("last_value", NullTreatment.ofEnds()),
            Map.entry("nth_value", NullTreatment.ofNthValue()),
            Map.entry("lag", NullTreatment.ofLag()),
            Map.entry("lead", NullTreatment.ofLead()),
            Map.entry("ratio_to_report", new RatioToReport()),
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
        CallRewrite rewrite = REWRITES.get(Folding.toLowerCase(draft.token(name).text()));
        int close = draft.closing(name + 1);
        if (rewrite != null && close < draft.size() && isCall(draft, name, close)) {
            rewrite.apply(new Call(draft, name, name + 1, close));
        }
    }

    /** A function of a schema other than the catalogue's is somebody's own, and a table may have a function's name. */
    private static boolean isCall(Draft draft, int name, int close) {
        boolean foreign = draft.atMark(name - 1, ".") && !draft.at(name - 2, "pg_catalog");
        boolean commonTable = draft.at(close + 1, "as") && draft.atMark(close + 2, "(");
        return !foreign && !commonTable && !draft.atAny(name - 1, BEFORE_A_TABLE);
    }
}
