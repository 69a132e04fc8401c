package dev.redshiftkit.pgwire.message;

import java.util.List;
import java.util.Optional;

/** What a client sends first on a connection: the messages without a type byte. */
public sealed interface StartupPacket extends FrontendMessage
        permits StartupPacket.Startup,
                StartupPacket.SslRequest,
                StartupPacket.GssEncryptionRequest,
                StartupPacket.CancelRequest {

    /**
     * Opens a session with protocol 3.{@code minorVersion}.
     *
     * @param minorVersion 0 for all Redshift drivers; 0 to 65535
     * @param parameters in the order of the wire; where a name comes twice, PostgreSQL takes the last
     */
    record Startup(int minorVersion, List<Parameter> parameters) implements StartupPacket {

        public Startup {
            MessageRules.requireCount(minorVersion, "minor version of Startup");
            if (minorVersion < 0) {
                throw new IllegalArgumentException("minor version of Startup must not be negative: " + minorVersion);
            }
            parameters = List.copyOf(parameters);
        }

        /** Returns a start-up for protocol 3.0. */
        public static Startup of(Parameter... parameters) {
            return new Startup(0, List.of(parameters));
        }

        /** Returns the value of the last parameter with this name; names are case-sensitive. */
        public Optional<String> parameter(String name) {
            return parameters.stream()
                    .filter(parameter -> parameter.name().equals(name))
                    .map(Parameter::value)
                    .reduce((first, second) -> second);
        }
    }

    /** A setting sent with {@link Startup}; {@link #toString()} tells its name only. */
    record Parameter(String name, String value) {

        public Parameter {
            MessageRules.requireNonEmptyText(name, "parameter name of Startup");
            MessageRules.requireText(value, "parameter value of Startup");
        }

        @Override
        public String toString() {
            return "Parameter[" + name + "]";
        }
    }

    /** Asks for TLS; answered by {@link EncryptionResponse}. */
    record SslRequest() implements StartupPacket {}

    /** Asks for GSSAPI encryption; answered by {@link EncryptionResponse}. */
    record GssEncryptionRequest() implements StartupPacket {}

    /**
     * Asks to cancel what another connection runs; never answered. The Redshift drivers send it in clear text even where
     * the session itself is encrypted.
     *
     * @param secretKey from that connection's BackendKeyData; not told by {@link #toString()}
     */
    record CancelRequest(int processId, int secretKey) implements StartupPacket {

        @Override
        public String toString() {
            return "CancelRequest[processId=" + processId + "]";
        }
    }
}
