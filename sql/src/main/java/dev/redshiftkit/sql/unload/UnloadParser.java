package dev.redshiftkit.sql.unload;

import static dev.redshiftkit.sql.unload.UnloadRules.option;

import dev.redshiftkit.sql.command.Argument;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.lex.TokenReader;

/** Reads UNLOAD. */
final class UnloadParser {

    private UnloadParser() {}

    static Unload parse(String sql) {
        TokenReader reader = TokenReader.of(sql);
        reader.expect("UNLOAD");
        UnloadBuilder unload = Unload.of(query(reader));
        reader.expect("TO");
        unload.to(option("TO").place(Argument.literal(reader)));
        UnloadParameters.TABLE.read(reader, unload);
        Argument.end(reader);
        return unload.build();
    }

    /** The guide quotes the query; between dollar signs the service takes it too. */
    private static String query(TokenReader reader) {
        reader.expectMark("(");
        boolean dollars = reader.peek()
                .map(Token::kind)
                .filter(TokenKind.DOLLAR_STRING::equals)
                .isPresent();
        String query = dollars ? reader.next().value() : Argument.literal(reader);
        reader.expectMark(")");
        return query;
    }
}
