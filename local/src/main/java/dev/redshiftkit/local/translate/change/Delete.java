package dev.redshiftkit.local.translate.change;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;

/** DELETE, whose FROM may be left out where no USING follows (Redshift guide, DELETE). */
final class Delete implements Rule {

    @Override
    public void apply(Draft draft) {
        int verb = Verb.find(draft, "delete");
        if (verb < 0 || draft.at(verb + 1, "from")) {
            return;
        }
        Names.read(draft, verb + 1);
        for (int index = verb + 1; index < draft.size(); index = draft.skip(index)) {
            if (draft.at(index, "using")) {
                throw Refusal.syntax(draft.token(index));
            }
        }
        draft.insertAfter(verb, " FROM");
    }
}
