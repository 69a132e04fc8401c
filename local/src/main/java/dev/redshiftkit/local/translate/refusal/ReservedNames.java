package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.Set;

/**
 * Words that are names only in double quotes, and that the engine would take for names without (Redshift guide, "Reserved
 * words"). Behind a point and behind AS any word is a name to Redshift's parser, too. Tables of the catalogue have such columns,
 * and what tools ask of them is let pass.
 */
final class ReservedNames implements Rule {

    private static final Set<String> WORDS = Set.of(
            ("aes128 aes256 allowoverwrite az64 backup blanksasnull bytedict bzip2 credentials deflate defrag delta delta32k "
                            + "disable emptyasnull enable encode encrypt encryption explicit globaldict256 globaldict64k gzip "
                            + "identity ignore lun luns lzo lzop minus mostly16 mostly32 mostly8 new off offline old open parallel "
                            + "partition percent permissions pivot raw readratio recover rejectlog resort respect restore snapshot "
                            + "system tag tdes text255 text32k top truncatecolumns unpivot wallet without")
                    .split(" "));

    private static final Set<StatementKind> QUERIES =
            Set.of(StatementKind.SELECT, StatementKind.INSERT, StatementKind.UPDATE, StatementKind.DELETE);

    private static final Set<String> BEFORE = Set.of(
            "select",
            "distinct",
            "where",
            "and",
            "or",
            "not",
            "on",
            "by",
            "having",
            "set",
            "when",
            "then",
            "else",
            ",",
            "(");
    private static final Set<String> BEHIND =
            Set.of("from", "where", "and", "or", "group", "order", "limit", "then", "else", "end", ",", ")");

    @Override
    public void apply(Draft draft) {
        if (!QUERIES.contains(draft.kind()) || CatalogQuery.is(draft)) {
            return;
        }
        for (int index = 1; index < draft.size(); index++) {
            if (is(draft, index) && isOperand(draft, index)) {
                throw Refusal.syntax(draft.token(index));
            }
        }
    }

    /** Refuses such a word in a place where a name is defined. */
    static void refuse(Draft draft, int index) {
        if (is(draft, index) || draft.at(index, "oid")) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    private static boolean is(Draft draft, int index) {
        return draft.atKind(index, TokenKind.WORD) && WORDS.contains(lower(draft.token(index)));
    }

    private static boolean isOperand(Draft draft, int index) {
        return stands(draft, index - 1, BEFORE) && (index + 1 == draft.size() || stands(draft, index + 1, BEHIND));
    }

    private static boolean stands(Draft draft, int index, Set<String> neighbours) {
        Token token = draft.token(index);
        return token.kind() == TokenKind.OPERATOR || neighbours.contains(lower(token));
    }

    private static String lower(Token token) {
        return Folding.toLowerCase(token.text());
    }
}
