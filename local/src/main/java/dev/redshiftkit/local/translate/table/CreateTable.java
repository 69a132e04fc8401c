package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** CREATE TABLE with a definition (Redshift guide, CREATE TABLE). */
final class CreateTable implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.CREATE_TABLE) {
            return;
        }
        int open = Names.behind(draft, Names.created(draft, "table"));
        if (draft.atMark(open, "(")) {
            Attributes attributes = new Attributes();
            Elements.of(draft, open).forEach(element -> translate(draft, element, attributes));
            TableClauses.take(draft, new Range(draft.skip(open), draft.size()), attributes);
            draft.append(attributes.comment());
        }
    }

    private static void translate(Draft draft, Range element, Attributes attributes) {
        if (draft.at(element.from(), "like")) {
            LikeClause.take(draft, element, attributes);
        } else if (TableConstraint.isAt(draft, element.from())) {
            TableConstraint.take(draft, element.from(), attributes);
            Elements.delete(draft, element);
        } else {
            ColumnDefinition.take(draft, element, attributes);
        }
    }
}
