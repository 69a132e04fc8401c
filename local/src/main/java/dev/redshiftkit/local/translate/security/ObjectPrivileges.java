package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Rights to tables, databases, schemas, functions, procedures and languages: the engine's own, in its own words. */
final class ObjectPrivileges {

    private ObjectPrivileges() {}

    static void translate(GrantStatement statement, int on) {
        Draft draft = statement.draft();
        Cursor cursor = new Cursor(draft, statement.behindTo());
        List<Grantee> grantees = Grantee.list(cursor);
        int behindGrantees = cursor.index();
        statement.expectEnd(cursor);
        EnginePrivilege object = EnginePrivilege.of(draft, on + 1);
        if (object == EnginePrivilege.LANGUAGE && draft.atAny(on + 2, "plpythonu", "exfunc", "mlfunc")) {
            throw Refusal.unsupported(
                    statement.tag() + " ON LANGUAGE " + draft.token(on + 2).text(), draft.token(on + 2));
        }
        boolean system = object == EnginePrivilege.TABLE && SystemRelations.isAt(draft, on);
        object.translate(draft, statement.first(), on);
        translateGrantees(statement, grantees, behindGrantees);
        if (system) {
            SystemRelations.translate(statement, on, grantees);
        }
    }

    /** The engine knows one WITH GRANT OPTION for all grantees, Redshift one for each. */
    private static void translateGrantees(GrantStatement statement, List<Grantee> grantees, int behind) {
        List<Grantee> withOption = grantees.stream().filter(Grantee::option).toList();
        if (!withOption.isEmpty() && withOption.size() < grantees.size()) {
            grantInTurn(statement, grantees);
        } else {
            GranteeNames.translate(statement.draft(), statement.behindTo(), behind);
        }
    }

    private static void grantInTurn(GrantStatement statement, List<Grantee> grantees) {
        Draft draft = statement.draft();
        String head = draft.text(0, statement.behindTo());
        String statements = grantees.stream()
                .map(grantee -> head + " " + grantee.engineName() + (grantee.option() ? " WITH GRANT OPTION" : ""))
                .map(EngineLiteral::of)
                .collect(Collectors.joining(", "));
        Request.call(draft, "run_all(" + statements + ")", statement.tag());
    }
}
