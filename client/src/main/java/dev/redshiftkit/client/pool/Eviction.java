package dev.redshiftkit.client.pool;

import com.zaxxer.hikari.SQLExceptionOverride;
import dev.redshiftkit.client.jdbc.ErrorTranslator;
import java.sql.SQLException;

/**
 * Decides which errors cost a connection.
 *
 * <p>Left alone, HikariCP also evicts on 0A000, with which Redshift refuses whatever it does not support: each such
 * statement would throw away a healthy and expensive connection.
 */
final class Eviction implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return ErrorTranslator.condemns(failure) ? Override.MUST_EVICT : Override.DO_NOT_EVICT;
    }
}
