package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.engine.postgres.install.PostgresBinaries;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a server. Its data are worth nothing once it has stopped, so nothing is done for their safety; and
 * it never writes statements into its log, which ends up in messages.
 */
record ServerCommand(PostgresBinaries binaries, ProcessAccount account, PostgresSettings settings) {

    private static final List<String> FIXED = List.of(
            "listen_addresses=",
            "port=" + PostgresProcess.PORT,
            "unix_socket_permissions=0700",
            "fsync=off",
            "full_page_writes=off",
            "synchronous_commit=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=2GB",
            "logging_collector=off",
            "log_destination=stderr",
            "log_line_prefix=",
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_checkpoints=off",
            "timezone=UTC",
            "log_timezone=UTC");

    /** Returns the command for a server on the data of a run directory, with further settings such as {@code jit=off}. */
    List<String> of(RunDirectory directory, List<String> further) {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", directory.data().toString()));
        command.addAll(List.of("-k", directory.socketDirectory().toString()));
        FIXED.forEach(setting -> command.addAll(List.of("-c", setting)));
        command.addAll(List.of("-c", "max_connections=" + settings.maxConnections()));
        command.addAll(List.of("-c", "shared_buffers=" + settings.sharedBuffersMegabytes() + "MB"));
        further.forEach(setting -> command.addAll(List.of("-c", setting)));
        return account.command(command);
    }
}
