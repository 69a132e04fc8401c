package dev.redshiftkit.sql.statement;

import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.lex.TokenReader;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds kinds by the first words of a statement. */
final class Phrases {

    private static final int LONGEST = 3;
    private static final Set<String> CREATE_MODIFIERS = Set.of("or", "replace", "local", "temp", "temporary");
    private static final Map<String, StatementKind> KINDS = Arrays.stream(StatementKind.values())
            .flatMap(kind -> kind.phrases().stream().map(phrase -> Map.entry(phrase, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Phrases() {}

    /** Takes the longest phrase that comes next. */
    static StatementKind take(TokenReader reader) {
        boolean create = reader.take("create");
        while (create && wordAt(reader, 0).filter(CREATE_MODIFIERS::contains).isPresent()) {
            reader.next();
        }
        return create ? longest(reader, "create ", LONGEST - 1) : longest(reader, "", LONGEST);
    }

    private static StatementKind longest(TokenReader reader, String before, int words) {
        for (int count = words; count > 0; count--) {
            Optional<StatementKind> kind = phrase(reader, count).map(phrase -> KINDS.get(before + phrase));
            if (kind.isPresent()) {
                skip(reader, count);
                return kind.get();
            }
        }
        return StatementKind.UNKNOWN;
    }

    private static Optional<String> phrase(TokenReader reader, int count) {
        StringBuilder phrase = new StringBuilder();
        for (int ahead = 0; ahead < count; ahead++) {
            Optional<String> word = wordAt(reader, ahead);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            phrase.append(ahead == 0 ? "" : " ").append(word.get());
        }
        return Optional.of(phrase.toString());
    }

    private static Optional<String> wordAt(TokenReader reader, int ahead) {
        return reader.peek(ahead)
                .filter(token -> token.kind() == TokenKind.WORD)
                .map(Token::text)
                .map(Folding::toLowerCase);
    }

    private static void skip(TokenReader reader, int count) {
        for (int taken = 0; taken < count; taken++) {
            reader.next();
        }
    }
}
