package dev.redshiftkit.local.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresSettingsTest {

    @Test
    void defaultsFitThisMachine() {
        assertThat(PostgresSettings.DEFAULTS.sharedBuffersMegabytes()).isBetween(16, 256);
    }

    @Test
    void valuesOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> PostgresSettings.DEFAULTS.withMaxConnections(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("max connections must be 1 to 2000, but is 0");
        assertThatThrownBy(() -> PostgresSettings.DEFAULTS.withSharedBuffersMegabytes(8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shared buffers must be 16 to 65536 MB, but is 8");
        assertThatThrownBy(() -> PostgresSettings.DEFAULTS.withStartTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("start timeout must be positive, but is PT0S");
    }
}
