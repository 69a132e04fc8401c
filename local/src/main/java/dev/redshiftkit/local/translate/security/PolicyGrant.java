package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.ArrayList;
import java.util.List;

/** SELECT on the tables that a policy of row-level security looks up, granted to the policy. */
final class PolicyGrant {

    private PolicyGrant() {}

    static void translate(GrantStatement statement, int on) {
        Draft draft = statement.draft();
        Cursor cursor = new Cursor(draft, statement.first());
        if (cursor.at("execute")) {
            throw Refusal.unsupported(statement.tag() + " EXECUTE to an RLS policy", draft.token(cursor.index()));
        }
        cursor.expect("select");
        if (cursor.index() != on) {
            throw cursor.unexpected();
        }
        cursor.expect("on");
        cursor.take("table");
        List<List<String>> relations = new ArrayList<>();
        do {
            relations.add(cursor.path());
        } while (cursor.takeMark(","));
        cursor.expect(statement.gives() ? "to" : "from");
        cursor.expect("rls", "policy");
        Arguments arguments = new Arguments()
                .with("relations", relations)
                .with("policies", cursor.names())
                .with("gives", statement.gives());
        cursor.expectEnd();
        Request.write(draft, "grant to rls policy", arguments, statement.tag());
    }
}
