package dev.redshiftkit.local.spatial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.spatial.notation.WkbReader;
import dev.redshiftkit.local.spatial.notation.WkbWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SpatialFunctionsTest {

    private static final String SCRIPT = "/dev/redshiftkit/local/catalog/67-spatial.sql";

    /** A function's name, the types of its arguments, that of its value, and what is called. */
    private static final Pattern SIGNATURE = Pattern.compile("\\('(\\w+)', '([\\w, ]+)', '(\\w+)', '(\\w+)'\\)");

    private static final Pattern CALL = Pattern.compile("call_back\\((?:VARIADIC ARRAY\\[)?'(\\w+)'");

    private final Random random = new Random(42);
    private final Geometries geometries = new Geometries(random);

    @Test
    void databaseCallsWhatThereIsAndAllOfIt() throws IOException {
        Set<String> called = new HashSet<>();
        signatures().forEach(signature -> called.add(signature.group(4)));
        CALL.matcher(script()).results().forEach(call -> called.add(call.group(1)));

        assertThat(new TreeSet<>(called)).isEqualTo(new TreeSet<>(SpatialFunctions.names()));
    }

    @Test
    void everyFunctionAnswersAnyGeometryOrRefusesIt() throws IOException {
        for (MatchResult signature : signatures()) {
            String[] types = signature.group(2).split(", ");
            for (int round = 0; round < 100; round++) {
                List<String> arguments =
                        Arrays.stream(types).map(this::argument).toList();
                Optional<Throwable> failure = failure(signature.group(4), arguments);

                assertThat(failure.filter(thrown -> !(thrown instanceof SqlError)))
                        .as("%s%s", signature.group(4), arguments)
                        .isEmpty();
            }
        }
    }

    @Test
    void geometriesThatComeBackCanBeRead() throws IOException {
        for (MatchResult signature : signatures()) {
            if (signature.group(3).startsWith("geo")) {
                String[] types = signature.group(2).split(", ");
                for (int round = 0; round < 100; round++) {
                    List<String> arguments =
                            Arrays.stream(types).map(this::argument).toList();
                    if (failure(signature.group(4), arguments).isEmpty()) {
                        SpatialFunctions.call(signature.group(4), arguments)
                                .ifPresent(value -> assertThatCode(() -> WkbReader.read(value))
                                        .as("%s%s", signature.group(4), arguments)
                                        .doesNotThrowAnyException());
                    }
                }
            }
        }
    }

    private static Optional<Throwable> failure(String name, List<String> arguments) {
        return Optional.ofNullable(catchThrowable(() -> SpatialFunctions.call(name, arguments)));
    }

    private String argument(String type) {
        return switch (type) {
            case "geometry", "geography" -> WkbWriter.stored(geometries.next());
            case "float8" -> Long.toHexString(Double.doubleToLongBits(random.nextInt(-3, 4)));
            case "int", "bigint" -> Integer.toString(random.nextInt(-3, 30));
            case "text" -> "POINT(1 2)";
            default -> throw new IllegalArgumentException("no value of type " + type);
        };
    }

    private static List<MatchResult> signatures() throws IOException {
        List<MatchResult> found = SIGNATURE.matcher(script()).results().toList();
        assertThat(found).hasSizeGreaterThan(100);
        return found;
    }

    private static String script() throws IOException {
        try (InputStream in = SpatialFunctionsTest.class.getResourceAsStream(SCRIPT)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
