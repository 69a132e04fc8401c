package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.ArrayList;
import java.util.List;

/**
 * A function that takes values of any type as SUPER. In the engine a conversion must be asked for: were it implicit, values of
 * any two types could be compared.
 *
 * @param engineName what the engine knows the function by
 * @param conversion the function that makes SUPER of one argument
 * @param first the place of the first argument to convert; one behind it that is the third is a switch and not converted
 */
record SuperArguments(String engineName, String conversion, int first) implements CallRewrite {

    @Override
    public void apply(Call call) {
        Draft draft = call.draft();
        if (draft.at(call.first(), "select")) {
            return;
        }
        call.qualify(engineName);
        List<Integer> ends = ends(call);
        int end = first == 0 ? ends.size() : Math.min(ends.size(), first + 1);
        for (int place = first; place < end; place++) {
            int from = place == 0 ? call.first() : ends.get(place - 1) + 1;
            draft.insertBefore(from, conversion + "(");
            draft.insertAfter(ends.get(place) - 1, ")");
        }
    }

    /** The indexes behind the arguments, of which there may be none. */
    private static List<Integer> ends(Call call) {
        List<Integer> ends = new ArrayList<>(call.commas());
        if (call.first() < call.close()) {
            ends.add(call.close());
        }
        return ends;
    }
}
