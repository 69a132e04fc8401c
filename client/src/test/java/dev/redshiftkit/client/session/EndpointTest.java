package dev.redshiftkit.client.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.client.error.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @Test
    void isAtRedshiftsPortUnlessSaidOtherwise() {
        assertThat(Endpoint.of("db.example.com", "sales")).hasToString("db.example.com:5439/sales");
    }

    @Test
    void putsAddressesOfVersionSixInBrackets() {
        assertThat(new Endpoint("::1", 5439, "sales")).hasToString("[::1]:5439/sales");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "db.example.com:5439", "a/b", "a?ssl=false", "a;b", "host name", "h#x"})
    void refusesHostsThatLeadOutOfTheUrl(String host) {
        assertThatThrownBy(() -> Endpoint.of(host, "sales"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("redshift.host must be a host name or an IP address, but is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sales?ssl=false", "sales;ssl=false", "a&b", "a/b", "a%20b"})
    void refusesDatabasesThatLeadOutOfTheUrl(String database) {
        assertThatThrownBy(() -> Endpoint.of("localhost", database))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("redshift.database must be ");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void refusesPortsOutOfRange(int port) {
        assertThatThrownBy(() -> new Endpoint("localhost", port, "sales"))
                .hasMessage("redshift.port must be 1 to 65535, but is " + port);
    }
}
