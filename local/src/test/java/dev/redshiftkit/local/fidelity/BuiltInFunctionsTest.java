package dev.redshiftkit.local.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No built-in function of Redshift is without a case, be it one that says that the function is refused. */
class BuiltInFunctionsTest {

    private static final Path NAMES = Path.of("src/test/resources/fidelity/functions.txt");

    @Test
    void everyFunctionHasACase() throws IOException {
        assertThat(used()).containsAll(names());
    }

    private static List<String> names() throws IOException {
        return Files.readAllLines(NAMES).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The words of all statements of which something is expected. */
    private static Set<String> used() {
        return CaseFile.readAll(CaseFile.DIRECTORY).stream()
                .flatMap(file -> file.cases().stream())
                .flatMap(each -> each.steps().stream())
                .filter(step -> !step.expectation().isEmpty())
                .flatMap(step -> Lexer.lex(step.sql()).stream())
                .filter(token -> token.kind() == TokenKind.WORD)
                .map(Token::text)
                .map(Folding::toLowerCase)
                .collect(Collectors.toSet());
    }
}
