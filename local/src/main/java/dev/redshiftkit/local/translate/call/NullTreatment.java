package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.Folding;
import java.util.List;
import java.util.Optional;

/**
 * FIRST_VALUE, LAST_VALUE, NTH_VALUE, LAG and LEAD with IGNORE NULLS or RESPECT NULLS, which stand at the end of the arguments or
 * behind them. The engine knows neither. To respect is the default; who ignores has, in place of the engine's function, one in
 * the database.
 */
final class NullTreatment implements CallRewrite {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    /** Which rows count the values before the one that is asked for. */
    private enum Kind {
        END_OF_FRAME(""),
        PLACE_IN_FRAME(""),
        BEFORE(" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING"),
        BEHIND(" ROWS UNBOUNDED PRECEDING");

        private final String frame;

        Kind(String frame) {
            this.frame = frame;
        }
    }

    private final Kind kind;

    private NullTreatment(Kind kind) {
        this.kind = kind;
    }

    /** FIRST_VALUE and LAST_VALUE. */
    static NullTreatment ofEnds() {
        return new NullTreatment(Kind.END_OF_FRAME);
    }

    static NullTreatment ofNthValue() {
        return new NullTreatment(Kind.PLACE_IN_FRAME);
    }

    static NullTreatment ofLag() {
        return new NullTreatment(Kind.BEFORE);
    }

    static NullTreatment ofLead() {
        return new NullTreatment(Kind.BEHIND);
    }

    @Override
    public void apply(Call call) {
        Draft draft = call.draft();
        int within = call.close() - 2;
        int behind = call.close() + 1;
        int treatment = isTreatment(draft, within) ? within : behind;
        int over = isTreatment(draft, behind) ? behind + 2 : behind;
        Optional<Window> window = Window.at(draft, over);
        if (window.isEmpty()) {
            return;
        }
        refuseDefault(call);
        if (isTreatment(draft, treatment)) {
            boolean ignores = draft.at(treatment, "ignore") && !asksForCurrentRow(call);
            draft.delete(treatment, treatment + 2);
            if (ignores) {
                ignoreNulls(call, treatment == within ? within : call.close(), window.get());
            }
        }
    }

    private static boolean isTreatment(Draft draft, int index) {
        return draft.atAny(index, "ignore", "respect") && draft.at(index + 1, "nulls");
    }

    /** An offset of 0 is the current row, NULL or not. */
    private static boolean asksForCurrentRow(Call call) {
        List<Integer> commas = call.commas();
        return commas.size() == 1
                && call.draft().token(commas.get(0) + 1).text().equals("0");
    }

    /** The text is Redshift's, to the letter. */
    private static void refuseDefault(Call call) {
        if (call.commas().size() == 2) {
            String name = Folding.toLowerCase(call.draft().token(call.name()).text());
            throw SqlError.of(FEATURE_NOT_SUPPORTED, "Default parameter not be supported for window function " + name);
        }
    }

    private void ignoreNulls(Call call, int end, Window window) {
        if (kind == Kind.END_OF_FRAME) {
            call.renameToOwn();
        } else {
            collect(call, end, window);
        }
    }

    /** Becomes a choice from all values that are not NULL, in their order. */
    private void collect(Call call, int end, Window window) {
        Draft draft = call.draft();
        List<Integer> commas = call.commas();
        int behindValue = commas.isEmpty() ? end : commas.get(0);
        String value = draft.text(call.first(), behindValue);
        String place = commas.isEmpty() ? "1" : draft.text(commas.get(0) + 1, end);
        String specification = window.text();
        call.renameToOwn();
        draft.insertAfter(call.open(), "redshift_kit.known_values(");
        draft.delete(behindValue, end);
        if (!kind.frame.isEmpty()) {
            window.add(Window.WHOLE);
            window.follow(", count(" + value + ") OVER (" + specification + kind.frame + ")");
        }
        window.follow(", " + place + ")");
    }
}
