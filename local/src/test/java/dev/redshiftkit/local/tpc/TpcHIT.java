package dev.redshiftkit.local.tpc;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The queries of TPC-H. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TpcHIT {

    private TwinServers servers;

    @BeforeAll
    void startServers() throws SQLException {
        servers = TwinServers.holding("h", TpcHData::of);
    }

    @AfterAll
    void stopServers() throws SQLException {
        servers.close();
    }

    @TestFactory
    Stream<DynamicTest> queryGivesWhatPlainPostgresGives() {
        return Query.allOf("h", 22).stream()
                .map(query -> dynamicTest("query " + query.name(), () -> servers.assertSameAnswer(query)));
    }
}
