package dev.redshiftkit.sql.statement;

import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.name.ReservedWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what changes data inside a statement that begins as a query: INTO, and changes in parentheses, which Redshift
 * refuses but its PostgreSQL relatives run. It looks at no grammar, so nesting cannot hide anything from it; a column that
 * is called {@code delete} may be taken for more than it is.
 */
final class HiddenChanges {

    private static final Map<String, StatementKind> CHANGES = Map.of(
            "insert", StatementKind.INSERT,
            "update", StatementKind.UPDATE,
            "delete", StatementKind.DELETE,
            "merge", StatementKind.MERGE);

    private static final Set<String> RESERVED_BEHIND_CHANGE = Set.of("into", "from", "only");

    private HiddenChanges() {}

    static Optional<StatementKind> within(List<Token> tokens) {
        for (int index = 0; index < tokens.size(); index++) {
            Optional<StatementKind> found = tokens.get(index).isWord("into")
                    ? Optional.of(StatementKind.SELECT_INTO)
                    : changeBehindParenthesis(tokens, index);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<StatementKind> changeBehindParenthesis(List<Token> tokens, int index) {
        Token parenthesis = tokens.get(index);
        boolean opensOrCloses = parenthesis.isPunctuation("(") || parenthesis.isPunctuation(")");
        if (!opensOrCloses || index + 2 >= tokens.size() || !canBeChanged(tokens.get(index + 2))) {
            return Optional.empty();
        }
        return Optional.of(tokens.get(index + 1))
                .filter(token -> token.kind() == TokenKind.WORD)
                .map(token -> CHANGES.get(Folding.toLowerCase(token.text())));
    }

    private static boolean canBeChanged(Token token) {
        return token.kind() == TokenKind.QUOTED_IDENTIFIER
                || (token.kind() == TokenKind.WORD
                        && (!ReservedWords.contains(token.text())
                                || RESERVED_BEHIND_CHANGE.contains(Folding.toLowerCase(token.text()))));
    }
}
