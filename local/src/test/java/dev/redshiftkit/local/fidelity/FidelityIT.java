package dev.redshiftkit.local.fidelity;

import static org.assertj.core.api.Assertions.fail;

import dev.redshiftkit.local.LocalRedshift;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every case file against one local Redshift. {@code -Dfidelity.only=text} runs those cases only whose file or title holds
 * the text.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FidelityIT {

    private LocalRedshift redshift;
    private CaseRunner runner;

    @BeforeAll
    void start() throws SQLException {
        redshift = Server.startLocally();
        runner = CaseRunner.open(Server.of(redshift));
    }

    @AfterAll
    void stop() throws SQLException {
        runner.close();
        redshift.close();
    }

    @TestFactory
    Stream<DynamicContainer> cases() {
        Choice choice = Choice.of(System.getProperty("fidelity.only", ""));
        return choice.from(CaseFile.readAll(CaseFile.DIRECTORY)).stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.name(), file.cases().stream().map(each -> test(file, each))));
    }

    private DynamicTest test(CaseFile file, FidelityCase each) {
        return DynamicTest.dynamicTest(each.title(), () -> {
            List<String> problems = runner.run(file, each);
            if (!problems.isEmpty()) {
                fail(file.place(each.line()) + " " + each.title() + "\n" + String.join("\n", problems));
            }
        });
    }
}
