package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.Map;
import java.util.Optional;

/**
 * Columns of the catalogue that Redshift's PostgreSQL 8 has, or Redshift has added, and the engine has not. Tools that take
 * the server's version at its word ask for them. Only columns behind the alias of their table are found.
 */
final class CatalogColumns implements Rule {

    /** What stands for the column; {@code @} is the alias with its dot. */
    private static final Map<String, String> COLUMNS = Map.of(
            "relhasoids", "false",
            "proisagg", "(@prokind = 'a')",
            "proiswindow", "(@prokind = 'w')",
            "adsrc", "pg_get_expr(@adbin, @adrelid)",
            "consrc", "pg_get_constraintdef(@oid)",
            "datlastsysoid", "0::oid",
            "reldiststyle", "redshift_kit.distribution_style_number(@oid)",
            "attisdistkey", "redshift_kit.is_distribution_key(@attrelid, @attnum)",
            "attsortkeyord", "redshift_kit.sort_key_number(@attrelid, @attnum)");

    @Override
    public void apply(Draft draft) {
        for (int index = 2; index < draft.size(); index++) {
            if (draft.atKind(index, TokenKind.WORD) && draft.atMark(index - 1, ".") && draft.atName(index - 2)) {
                translate(draft, index);
            }
        }
    }

    private static void translate(Draft draft, int index) {
        Optional.ofNullable(COLUMNS.get(Folding.toLowerCase(draft.token(index).text())))
                .ifPresent(column -> {
                    String alias = draft.token(index - 2).text() + ".";
                    draft.replace(index - 2, column.replace("@", alias));
                    draft.delete(index - 1, index + 1);
                });
    }
}
