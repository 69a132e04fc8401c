package dev.redshiftkit.client.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InvalidSettingExceptionTest {

    @Test
    void namesTheSettingWhatIsAllowedAndWhatWasGiven() {
        InvalidSettingException refusal = new InvalidSettingException("pool.maximum-size", "1 to 500", 501);

        assertThat(refusal).hasMessage("redshift.pool.maximum-size must be 1 to 500, but is 501");
        assertThat(refusal.setting()).isEqualTo("redshift.pool.maximum-size");
        assertThat(refusal.kind()).isEqualTo(ErrorKind.INVALID_CONFIGURATION);
        assertThat(refusal.delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    @Test
    void saysThatASettingIsMissing() {
        assertThat(InvalidSettingException.missing("host", "the name of a host"))
                .hasMessage("redshift.host must be the name of a host, but is not given");
    }

    @Test
    void isThrownOnlyWhereTheConditionDoesNotHold() {
        assertThatCode(() -> InvalidSettingException.require(true, "port", "1 to 65535", 1))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> InvalidSettingException.require(false, "port", "1 to 65535", 0))
                .isInstanceOf(InvalidSettingException.class);
    }
}
