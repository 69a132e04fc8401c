package dev.redshiftkit.client.pool;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Keeps HikariCP from giving up connections by itself; the session that used one decides that, and evicts it.
 *
 * <p>Left alone, HikariCP evicts on 0A000 too, with which Redshift refuses whatever it does not support: each such
 * statement would throw away a healthy and expensive connection. And it logs the driver's exception whenever it evicts,
 * with what the server's message quotes of the data.
 */
final class Eviction implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return Override.DO_NOT_EVICT;
    }
}
