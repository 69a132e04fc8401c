package dev.redshiftkit.sql.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.RandomArguments;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CopyLawsTest {

    private static final long SEED = 20261123;
    private static final int ROUNDS = 3_000;

    @SuppressWarnings("unused")
    private static final List<String> HOSTILE = RandomArguments.HOSTILE;

    @Test
    void parsingWhatWasRenderedGivesTheSameCommand() {
        RandomArguments arguments = new RandomArguments(SEED);
        RandomCopies copies = new RandomCopies(arguments);
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Copy> drawn = copies.next();
            drawn.ifPresent(copy -> assertThat(Copy.parse(copy.renderWithCredentials()))
                    .as("seed %d", SEED)
                    .isEqualTo(copy));
            drawn.ifPresent(copy -> seen.addAll(words(copy)));
        }
        assertThat(seen)
                .as("options that went round, seed %d", SEED)
                .containsAll(CopyParameters.TABLE.names().stream()
                        .filter(name -> !Set.of("FORMAT", "AS", "WITH", "ENCRYPTED", "MASTER_SYMMETRIC_KEY")
                                .contains(name))
                        .map(name -> name.split(" ", 2)[0])
                        .toList());
    }

    private static Set<String> words(Copy copy) {
        Set<String> words = new HashSet<>();
        Lexer.significant(copy.render()).stream().map(Token::text).forEach(words::add);
        return words;
    }

    @Test
    void caseCommentsAndGapsDoNotMatter() {
        RandomArguments arguments = new RandomArguments(SEED + 1);
        RandomCopies copies = new RandomCopies(arguments);
        for (int round = 0; round < ROUNDS; round++) {
            copies.next()
                    .ifPresent(copy -> assertThat(Copy.parse(arguments.retyped(copy.renderWithCredentials())))
                            .as("seed %d", SEED + 1)
                            .isEqualTo(copy));
        }
    }

    @Test
    void jobsGoRoundToo() {
        RandomArguments arguments = new RandomArguments(SEED + 2);
        RandomCopies copies = new RandomCopies(arguments);
        int jobs = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Optional<CopyJob> job = copies.next().flatMap(copy -> job(copy, arguments));
            job.ifPresent(drawn -> assertThat(CopyCommand.parse(drawn.renderWithCredentials()))
                    .as("seed %d", SEED + 2)
                    .isEqualTo(drawn));
            jobs += job.isPresent() ? 1 : 0;
        }
        assertThat(jobs).as("jobs drawn, seed %d", SEED + 2).isGreaterThan(100);
    }

    private static Optional<CopyJob> job(Copy copy, RandomArguments arguments) {
        try {
            return Optional.of(new CopyJob.Create(
                    copy, arguments.name(), arguments.maybe(() -> arguments.one(List.of(Switch.values())))));
        } catch (InvalidCommandException refused) {
            return Optional.empty();
        }
    }

    @Test
    void renderedTextHidesSecretsAndReadsAsTheSameShape() {
        RandomCopies copies = new RandomCopies(new RandomArguments(SEED + 3));
        for (int round = 0; round < ROUNDS; round++) {
            copies.next()
                    .ifPresent(copy -> assertThat(RandomArguments.shape(copy.render()))
                            .as("seed %d", SEED + 3)
                            .isEqualTo(RandomArguments.shape(copy.renderWithCredentials())));
        }
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void hostileTextsKeepTheShapeOfTheStatement(String hostile) {
        Copy tame = withTexts("x");
        Copy wild = withTexts("x" + hostile);

        assertThat(RandomArguments.shape(wild.render())).isEqualTo(RandomArguments.shape(tame.render()));
        assertThat(Copy.parse(wild.render())).isEqualTo(wild);
    }

    private static Copy withTexts(String text) {
        return CopyTest.venue()
                .region(text)
                .dateFormat(text)
                .timeFormat(text)
                .nullAs(text)
                .build();
    }
}
