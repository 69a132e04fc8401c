package dev.redshiftkit.cli.connection;

import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.local.LocalRedshift;
import java.util.Map;

/** A local Redshift for one command, which ends with it. */
final class LocalWarehouse {

    private LocalWarehouse() {}

    static Warehouse start(Map<String, String> more, Terminal terminal) {
        terminal.tell("rsk: no host is given, so this command runs on a local Redshift of its own");
        LocalRedshift local = LocalServers.start(LocalRedshift.builder());
        try {
            return Warehouse.connect(local, more, terminal, local::close);
        } catch (RuntimeException failure) {
            local.close();
            throw failure;
        }
    }
}
