package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.Bytes;
import dev.redshiftkit.pgwire.message.StartupPacket;
import dev.redshiftkit.pgwire.message.StartupPacket.CancelRequest;
import dev.redshiftkit.pgwire.message.StartupPacket.GssEncryptionRequest;
import dev.redshiftkit.pgwire.message.StartupPacket.Parameter;
import dev.redshiftkit.pgwire.message.StartupPacket.SslRequest;
import dev.redshiftkit.pgwire.message.StartupPacket.Startup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packets without type byte. Their first number is a protocol version, or a request that looks like version 1234. */
final class StartupPacketFormat {

    private static final int MAJOR_VERSION = 3;
    private static final int REQUEST = 1234 << 16;

    private static final List<MessageFormat<? extends StartupPacket>> REQUESTS = List.of(
            new MessageFormat<>(
                    CancelRequest.class,
                    "CancelRequest",
                    REQUEST | 5678,
                    StartupPacketFormat::writeCancel,
                    StartupPacketFormat::readCancel),
            MessageFormat.empty(new SslRequest(), "SSLRequest", REQUEST | 5679),
            MessageFormat.empty(new GssEncryptionRequest(), "GSSENCRequest", REQUEST | 5680));

    private static final Map<Integer, MessageFormat<? extends StartupPacket>> BY_CODE = MessageFormat.byCode(REQUESTS);
    private static final Map<Class<?>, MessageFormat<? extends StartupPacket>> BY_MESSAGE =
            MessageFormat.byMessage(REQUESTS);

    private StartupPacketFormat() {}

    static void write(StartupPacket packet, BodyWriter out) {
        if (packet instanceof Startup startup) {
            writeStartup(startup, out);
            return;
        }
        MessageFormat<? extends StartupPacket> format = MessageFormat.of(packet, BY_MESSAGE);
        out.int32(format.code());
        format.write(packet, out);
    }

    static StartupPacket read(Bytes body) {
        int code = new BodyReader("start-up packet", body).int32("protocol version");
        Bytes rest = body.slice(Integer.BYTES, body.length() - Integer.BYTES);
        MessageFormat<? extends StartupPacket> format = BY_CODE.get(code);
        return format == null ? readStartup(code, new BodyReader("StartupMessage", rest)) : format.read(rest);
    }

    private static void writeStartup(Startup startup, BodyWriter out) {
        out.int32(MAJOR_VERSION << 16 | startup.minorVersion());
        for (Parameter parameter : startup.parameters()) {
            out.string(parameter.name());
            out.string(parameter.value());
        }
        out.int8(0);
    }

    private static Startup readStartup(int version, BodyReader in) {
        if (version >>> 16 != MAJOR_VERSION) {
            throw ProtocolException.unsupported("start-up packet must ask for protocol 3, but asks for "
                    + (version >>> 16) + "." + (version & 0xffff));
        }
        Startup startup = new Startup(version & 0xffff, readParameters(in));
        in.finish();
        return startup;
    }

    private static List<Parameter> readParameters(BodyReader in) {
        List<Parameter> parameters = new ArrayList<>();
        for (String name = in.string("parameter name"); !name.isEmpty(); name = in.string("parameter name")) {
            parameters.add(new Parameter(name, in.string("parameter value")));
        }
        return parameters;
    }

    private static void writeCancel(CancelRequest request, BodyWriter out) {
        out.int32(request.processId());
        out.int32(request.secretKey());
    }

    private static CancelRequest readCancel(BodyReader in) {
        return new CancelRequest(in.int32("process id"), in.int32("secret key"));
    }
}
