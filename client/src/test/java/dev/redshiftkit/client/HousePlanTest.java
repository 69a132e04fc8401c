package dev.redshiftkit.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.redshiftkit.client.session.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code to the table of packages in ARCHITECTURE.md. */
class HousePlanTest {

    private static final String ROOT = "dev.redshiftkit.client";
    private static final String FRONT = "";

    private static final Map<String, Set<String>> MAY_IMPORT = tableOf("### Inside `client`");

    /** What HikariCP's own methods take and give, and no more: borrowing and judging is done behind the seam. */
    private static final String SQL_NAMES_IN_POOL =
            "java\\.sql\\.(Connection|SQLException|SQLTransientConnectionException)";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyPackageHasAPlaceInTheTable() {
        assertThat(CLASSES.stream().map(HousePlanTest::room).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
    }

    @Test
    void nothingIsImportedThatTheTableDoesNotAllow() {
        assertThat(breachesOf(MAY_IMPORT)).isEmpty();
    }

    @Test
    void aBreachIsFoundWhenTheTableForbidsWhatTheCodeDoes() {
        Map<String, Set<String>> stricter = new HashMap<>(MAY_IMPORT);
        stricter.put("pool", Set.of("session", "error"));

        assertThat(breachesOf(stricter)).isNotEmpty().allMatch(breach -> breach.startsWith(ROOT + ".pool."));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void everyForeignLibraryHasOneDoor(String library, String door) {
        ArchRule rule = onlyThrough(door, library);

        rule.check(CLASSES);
        assertThatThrownBy(() -> onlyThrough("value", library).check(CLASSES)).isInstanceOf(AssertionError.class);
    }

    static Stream<Arguments> doors() {
        return Stream.of(
                Arguments.of("com.amazon.redshift..", "jdbc"),
                Arguments.of("com.zaxxer.hikari..", "pool"),
                Arguments.of("software.amazon.awssdk..", "aws"));
    }

    private static ArchRule onlyThrough(String door, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + door)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    @Test
    void jdbcIsKnownBehindTheSeamOnly() {
        DescribedPredicate<JavaClass> jdbcTypes = DescribedPredicate.describe(
                "types of java.sql and javax.sql",
                type -> type.getPackageName().startsWith("java.sql")
                        || type.getPackageName().startsWith("javax.sql"));
        DescribedPredicate<JavaClass> namesInPool = DescribedPredicate.describe(
                "types in HikariCP's signatures", type -> type.getName().matches(SQL_NAMES_IN_POOL));

        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".jdbc", ROOT + ".pool")
                .should()
                .dependOnClassesThat(jdbcTypes)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".pool")
                .should()
                .dependOnClassesThat(jdbcTypes.and(DescribedPredicate.not(namesInPool)))
                .check(CLASSES);
    }

    @Test
    void timeComesInFromOneClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Ticker.class.getName())
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(CLASSES.contain(name + ".package-info"))
                        .as(name)
                        .isTrue());
    }

    private Set<String> breachesOf(Map<String, Set<String>> table) {
        return CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(use -> !room(use.getOriginClass()).equals(room(use.getTargetClass())))
                .filter(use -> !table.getOrDefault(room(use.getOriginClass()), Set.of())
                        .contains(room(use.getTargetClass())))
                .map(use -> use.getOriginClass().getName() + " -> "
                        + use.getTargetClass().getName())
                .collect(toCollection(TreeSet::new));
    }

    /** Reads the table below a heading of ARCHITECTURE.md; the front stands under it and may import every row. */
    private static Map<String, Set<String>> tableOf(String heading) {
        Map<String, Set<String>> rooms = page().dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .collect(toMap(cells -> cells[1].strip().replace("`", ""), cells -> names(cells[3])));
        rooms.put(FRONT, Set.copyOf(rooms.keySet()));
        return rooms;
    }

    private static Set<String> names(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(name -> !name.equals("–"))
                .collect(toSet());
    }

    private static Stream<String> page() {
        try {
            return Files.readAllLines(Path.of("..", "ARCHITECTURE.md")).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? FRONT : name.substring(ROOT.length() + 1);
    }
}
