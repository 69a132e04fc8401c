package dev.redshiftkit.local.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.translate.Translation.Explain;
import dev.redshiftkit.local.translate.Translation.Export;
import dev.redshiftkit.local.translate.Translation.ForEngine;
import dev.redshiftkit.local.translate.Translation.Load;
import dev.redshiftkit.local.translate.Translation.Refused;
import dev.redshiftkit.local.translate.Translation.Undecided;
import dev.redshiftkit.local.translate.expansion.Relations;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scripts of Redshift's SQL beside what becomes of them: {@code x.sql} and {@code x.engine.sql}. With {@code
 * -Dgolden.refresh=true} the latter are written anew, to be read before they are committed.
 */
class GoldenFilesTest {

    private static final Path FILES = Path.of("src/test/resources/translate");
    private static final String TRANSLATED = ".engine.sql";

    /** The only tables that there are. */
    private static final Relations TABLES = name -> Optional.ofNullable(Map.of(
                    "t", List.of("a", "b", "c"),
                    "u", List.of("a", "d"),
                    "staff", List.of("id", "boss", "name"))
            .get(name.get(name.size() - 1)));

    private final Translator translator = new RememberingTranslator(new RedshiftTranslator());

    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(TRANSLATED))
                    .sorted()
                    .toList();
            assertThat(names).isNotEmpty();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scriptBecomesWhatIsWrittenBesideIt(String name) throws IOException {
        Path translated = FILES.resolve(name.replace(".sql", TRANSLATED));
        String actual = translated(Files.readString(FILES.resolve(name)));
        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(translated, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(translated));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void whatNeedsNoTranslationStaysTheVeryText(String name) throws IOException {
        for (Statement statement : Statements.split(Files.readString(FILES.resolve(name)))) {
            if (translator.translate(statement) instanceof ForEngine engine
                    && engine.sql().equals(statement.text())) {
                assertThat(engine.sql()).isSameAs(statement.text());
            }
        }
    }

    private String translated(String script) {
        return Statements.split(script).stream()
                .map(statement -> written(translator.translate(statement)))
                .collect(Collectors.joining(";\n\n", "", ";\n"));
    }

    private static String written(Translation translation) {
        if (translation instanceof ForEngine engine) {
            return engine.sql();
        }
        if (translation instanceof Undecided undecided) {
            return "-- asked for "
                    + undecided.relations().stream()
                            .map(name -> String.join(".", name))
                            .collect(Collectors.joining(", "))
                    + "\n"
                    + written(undecided.decision().apply(TABLES));
        }
        if (translation instanceof Load load) {
            return "-- load: " + load.copy().render();
        }
        if (translation instanceof Export export) {
            return "-- export: " + export.unload().query();
        }
        if (translation instanceof Explain explain) {
            return "-- explain, " + explain.detail().name().toLowerCase(Locale.ROOT) + ": " + explain.sql();
        }
        Refused refused = (Refused) translation;
        return "-- refused: " + refused.error().sqlState() + " "
                + refused.error().message();
    }
}
