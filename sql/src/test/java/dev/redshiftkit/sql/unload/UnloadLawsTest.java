package dev.redshiftkit.sql.unload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.sql.command.RandomArguments;
import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.s3.S3Uri;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class UnloadLawsTest {

    private static final long SEED = 20261123;
    private static final int ROUNDS = 3_000;

    @SuppressWarnings("unused")
    private static final List<String> HOSTILE = RandomArguments.HOSTILE;

    @Test
    void parsingWhatWasRenderedGivesTheSameCommand() {
        RandomUnloads unloads = new RandomUnloads(new RandomArguments(SEED));
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Unload> drawn = unloads.next();
            drawn.ifPresent(unload -> assertThat(Unload.parse(unload.renderWithCredentials()))
                    .as("seed %d", SEED)
                    .isEqualTo(unload));
            drawn.ifPresent(unload ->
                    Lexer.significant(unload.render()).stream().map(Token::text).forEach(seen::add));
        }
        assertThat(seen)
                .as("options that went round, seed %d", SEED)
                .containsAll(UnloadParameters.TABLE.names().stream()
                        .filter(name -> !Set.of("WITH", "MASTER_SYMMETRIC_KEY").contains(name))
                        .map(name -> name.split(" ", 2)[0])
                        .toList());
    }

    @Test
    void caseCommentsAndGapsDoNotMatter() {
        RandomArguments arguments = new RandomArguments(SEED + 1);
        RandomUnloads unloads = new RandomUnloads(arguments);
        for (int round = 0; round < ROUNDS; round++) {
            unloads.next()
                    .ifPresent(unload -> assertThat(Unload.parse(arguments.retyped(unload.renderWithCredentials())))
                            .as("seed %d", SEED + 1)
                            .isEqualTo(unload));
        }
    }

    @Test
    void renderedTextHidesSecretsAndReadsAsTheSameShape() {
        RandomUnloads unloads = new RandomUnloads(new RandomArguments(SEED + 2));
        for (int round = 0; round < ROUNDS; round++) {
            unloads.next()
                    .ifPresent(unload -> assertThat(RandomArguments.shape(unload.render()))
                            .as("seed %d", SEED + 2)
                            .isEqualTo(RandomArguments.shape(unload.renderWithCredentials())));
        }
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void hostileTextsKeepTheShapeOfTheStatement(String hostile) {
        Unload tame = withTexts("x");
        Unload wild = withTexts("x" + hostile);

        assertThat(RandomArguments.shape(wild.render())).isEqualTo(RandomArguments.shape(tame.render()));
        assertThat(Unload.parse(wild.render())).isEqualTo(wild);
    }

    private static Unload withTexts(String text) {
        return Unload.of("select 1")
                .to(S3Uri.parse("s3://bucket/k"))
                .defaultIamRole()
                .nullAs(text)
                .extension(text)
                .region(text)
                .encrypted()
                .kmsKeyId(text)
                .build();
    }
}
