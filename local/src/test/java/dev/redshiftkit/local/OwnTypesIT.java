package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.redshift.util.RedshiftIntervalDayToSecond;
import com.amazon.redshift.util.RedshiftIntervalYearToMonth;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Redshift's own types as the official driver sees them: in text, in binary and as parameters; and as pgjdbc does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class OwnTypesIT {

    /** Held here, or the setting would be collected with it. The driver warns of version 8.0.2 on each connection. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    static {
        DRIVER_LOG.setLevel(Level.SEVERE);
    }

    /** From the fifth execution on the driver asks for binary values. */
    private static final int EXECUTIONS = 7;

    private LocalRedshift redshift;
    private Connection connection;

    @BeforeAll
    void start() throws SQLException {
        redshift = LocalRedshift.builder().start();
        connection = DriverManager.getConnection(redshift.jdbcUrl(), properties());
        execute(
                "create table t (s super, v varbyte(20), y interval year to month, d interval day to second, g geometry)");
        execute("insert into t values (json_parse('{\"a\":[1,2]}'), 'abc', interval '1-2' year to month,"
                + " interval '3 days 04:05:06.5' day to second, '0101000000000000000000F03F0000000000000040')");
    }

    @AfterAll
    void stop() throws SQLException {
        connection.close();
        redshift.close();
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("user", redshift.user());
        properties.put("password", redshift.password());
        return properties;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void superIsJsonText() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select s from t")) {
            result.next();
            assertThat(result.getMetaData().getColumnType(1)).isEqualTo(Types.LONGVARCHAR);
            assertThat(result.getObject(1)).isEqualTo("{\"a\":[1,2]}");
        }
    }

    @Test
    void varbyteIsBytes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select v, g from t")) {
            result.next();
            assertThat(result.getMetaData().getColumnType(1)).isEqualTo(Types.LONGVARBINARY);
            assertThat(result.getBytes(1)).containsExactly('a', 'b', 'c');
            assertThat(result.getString(2)).isEqualTo("0101000000000000000000F03F0000000000000040");
        }
    }

    @Test
    void intervalsAreTheDriversOwnInTextAndInBinary() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select y, d from t")) {
            for (int i = 0; i < EXECUTIONS; i++) {
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    assertThat(result.getObject(1)).isEqualTo(new RedshiftIntervalYearToMonth(1, 2));
                    assertThat(result.getObject(2)).isEqualTo(new RedshiftIntervalDayToSecond(3, 4, 5, 6.5));
                }
            }
        }
    }

    @Test
    void stringParameterOfASuperColumnIsAString() throws SQLException {
        execute("create table s (s super, n int)");
        try (PreparedStatement insert = connection.prepareStatement("insert into s values (?, ?)")) {
            insert.setString(1, "[1]");
            insert.setInt(2, 1);
            insert.executeUpdate();
        }
        try (PreparedStatement query = connection.prepareStatement("select json_typeof(s), s from s where s = ?")) {
            query.setString(1, "[1]");
            try (ResultSet result = query.executeQuery()) {
                result.next();
                assertThat(result.getString(1)).isEqualTo("string");
                assertThat(result.getString(2)).isEqualTo("\"[1]\"");
            }
        }
    }

    @Test
    void parametersResolveBesideEveryType() throws SQLException {
        String query = "select sum(1.5) + ?, 2.5 / ?, 5 = ?, 'a' || ?, json_parse('5') = ?, date '2008-01-01' < ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setBigDecimal(1, new BigDecimal("0.5"));
            statement.setInt(2, 2);
            statement.setString(3, "5");
            statement.setInt(4, 7);
            statement.setInt(5, 5);
            statement.setString(6, "2009-01-01");
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                assertThat(result.getBigDecimal(1)).isEqualByComparingTo("2.0");
                assertThat(result.getBigDecimal(2)).isEqualByComparingTo("1.25");
                assertThat(result.getBoolean(3)).isTrue();
                assertThat(result.getString(4)).isEqualTo("a7");
                assertThat(result.getBoolean(5)).isTrue();
                assertThat(result.getBoolean(6)).isTrue();
            }
            assertThat(statement.getParameterMetaData().getParameterType(1)).isEqualTo(Types.NUMERIC);
        }
    }

    @Test
    void pgjdbcComparesItsTypedParametersWithColumnsOfOtherTypes() throws SQLException {
        String url = redshift.jdbcUrl().replace("jdbc:redshift:", "jdbc:postgresql:");
        Properties properties = properties();
        properties.put("sslmode", "require");
        try (Connection pgjdbc = DriverManager.getConnection(url, properties);
                PreparedStatement statement = pgjdbc.prepareStatement(
                        "select count(*) from (select 5 as i, 1.50 as d, date '2008-01-02' as a) t"
                                + " where i = ? and d = ? and a = ?")) {
            statement.setString(1, "5");
            statement.setString(2, "1.5");
            statement.setString(3, "2008-01-02");
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                assertThat(result.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void navigationFindsWhatIsThereAndGivesNullForTheRest() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select redshift_kit.super_element(redshift_kit.super_attribute(s, 'a'), 1),"
                                + " redshift_kit.super_attribute(s, 'b'), redshift_kit.super_element(s, 0),"
                                + " (select max(e.element) from redshift_kit.super_elements(redshift_kit.super_attribute(s, 'a')) e"
                                + " where e.\"position\" = 0),"
                                + " (select max(x.name) from redshift_kit.super_attributes(s) x) from t")) {
            result.next();
            assertThat(result.getString(1)).isEqualTo("2");
            assertThat(result.getString(2)).isNull();
            assertThat(result.getString(3)).isNull();
            assertThat(result.getString(4)).isEqualTo("1");
            assertThat(result.getString(5)).isEqualTo("a");
        }
    }
}
