package dev.redshiftkit.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which package of the command line may import which, and which of them know a foreign library. */
class HousePlanTest {

    private static final String ROOT = "dev.redshiftkit.cli";

    private static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "terminal", Set.of(),
            "print", Set.of("terminal"),
            "connection", Set.of("terminal"),
            "script", Set.of("terminal", "print"),
            "infer", Set.of(),
            "parquet", Set.of("infer"),
            "load", Set.of("terminal", "print", "connection", "infer", "parquet"),
            "tour", Set.of("terminal", "print", "connection", "load"),
            "", Set.of("terminal", "print", "connection", "script", "infer", "load", "tour"));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyPackageHasAPlaceInTheTable() {
        assertThat(classes.stream().map(HousePlanTest::room).collect(Collectors.toSet()))
                .isEqualTo(MAY_IMPORT.keySet());
    }

    @Test
    void nothingIsImportedThatTheTableDoesNotAllow() {
        Set<String> breaches = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> isOurs(use.getTargetClass()))
                .filter(use -> !room(use.getOriginClass()).equals(room(use.getTargetClass())))
                .filter(use -> !MAY_IMPORT
                        .getOrDefault(room(use.getOriginClass()), Set.of())
                        .contains(room(use.getTargetClass())))
                .map(use -> use.getOriginClass().getName() + " -> "
                        + use.getTargetClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(breaches).isEmpty();
    }

    @Test
    void everyForeignLibraryHasItsDoor() {
        onlyIn("parquet", "org.apache.parquet..");
        onlyIn("infer", "de.siegmar.fastcsv..");
        onlyIn("load", "com.github.luben.zstd..");
    }

    private void onlyIn(String room, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }

    /** The name of the client begins with the same letters. */
    private static boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(ROOT + ".");
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}
