package dev.redshiftkit.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
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

/** Holds the code to the table of packages in ARCHITECTURE.md. A package and those below it are one room. */
class HousePlanTest {

    private static final String ROOT = "dev.redshiftkit.local";
    private static final String FRONT = "";

    private static final Map<String, Set<String>> MAY_IMPORT = tableOf("### Inside `local`");

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
        stricter.put("server", Set.of("identity", "telemetry", "wire", "error"));
        assertThat(breachesOf(stricter)).isNotEmpty().allMatch(breach -> breach.startsWith(ROOT + ".server."));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void everyForeignLibraryHasItsDoors(String library, String[] doors) {
        onlyThrough(doors, library).check(CLASSES);
        assertThatThrownBy(() ->
                        onlyThrough(new String[] {ROOT + ".error"}, library).check(CLASSES))
                .isInstanceOf(AssertionError.class);
    }

    static Stream<Arguments> doors() {
        return Stream.of(
                door("org.bouncycastle..", "tls"),
                door("com.sun.net.httpserver..", "aws"),
                door("java.net.http..", "aws.remote"),
                door("org.tukaani.xz..", "engine.postgres.install"),
                door("org.apache.parquet..", "format.."),
                door("org.apache.avro..", "format.avro"),
                door("org.apache.orc..", "format.orc"),
                door("org.apache.hadoop..", "format.."),
                door("com.github.luben.zstd..", "format.."),
                door("io.airlift.compress..", "format.."),
                door("org.locationtech.jts..", "spatial.."),
                door("dev.redshiftkit.pgwire..", "wire", "callback", "engine.postgres", "session", "server"));
    }

    private static Arguments door(String library, String... rooms) {
        return Arguments.of(
                library, Stream.of(rooms).map(room -> ROOT + "." + room).toArray(String[]::new));
    }

    private static ArchRule onlyThrough(String[] doors, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(doors)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    @Test
    void clientIsNotKnownHere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.redshiftkit.client..", "com.amazon.redshift..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void timeComesInFromOutside() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(CLASSES);
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(Start|CacheDirectory)")
                .should()
                .callMethod(InstantSource.class, "system")
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
        return name.equals(ROOT) ? FRONT : name.substring(ROOT.length() + 1).split("\\.", 2)[0];
    }
}
