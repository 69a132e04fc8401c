package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.pgwire.codec.BackendCodec;
import dev.redshiftkit.pgwire.message.AuthenticationRequest;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.BackendKeyData;
import dev.redshiftkit.pgwire.message.BackendMessage.ErrorResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.ParameterStatus;
import dev.redshiftkit.pgwire.message.BackendMessage.ReadyForQuery;
import dev.redshiftkit.pgwire.message.StartupPacket;
import dev.redshiftkit.pgwire.message.StartupPacket.Parameter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a server tells while it opens a session.
 *
 * @param parameterStatuses its settings by name, in the order they came
 * @param key what cancel requests must show
 */
record Startup(Map<String, String> parameterStatuses, BackendKeyData key) {

    Startup {
        parameterStatuses = Collections.unmodifiableMap(new LinkedHashMap<>(parameterStatuses));
    }

    /** Opens a session on a new connection, as a user whom the server trusts. */
    static Startup perform(
            FrameSource source, BackendWriter writer, String user, String database, Map<String, String> parameters)
            throws IOException {
        writer.send(packet(user, database, parameters));
        writer.flush();
        return read(source);
    }

    private static StartupPacket packet(String user, String database, Map<String, String> parameters) {
        List<Parameter> all = new ArrayList<>();
        all.add(new Parameter("user", user));
        all.add(new Parameter("database", database));
        parameters.forEach((name, value) -> all.add(new Parameter(name, value)));
        return new StartupPacket.Startup(0, all);
    }

    private static Startup read(FrameSource source) throws IOException {
        Map<String, String> statuses = new LinkedHashMap<>();
        BackendKeyData key = new BackendKeyData(0, 0);
        while (true) {
            BackendMessage message = BackendCodec.decode(source.receive());
            if (message instanceof ReadyForQuery) {
                return new Startup(statuses, key);
            } else if (message instanceof ParameterStatus status) {
                statuses.put(status.name(), status.value());
            } else if (message instanceof BackendKeyData data) {
                key = data;
            } else {
                requireHarmless(message);
            }
        }
    }

    private static void requireHarmless(BackendMessage message) {
        if (message instanceof ErrorResponse error) {
            throw BackendErrors.of(error.fields());
        }
        if (message instanceof AuthenticationRequest && !(message instanceof AuthenticationRequest.Ok)) {
            throw new IllegalStateException("the engine asks for a password, although its socket is private");
        }
    }
}
