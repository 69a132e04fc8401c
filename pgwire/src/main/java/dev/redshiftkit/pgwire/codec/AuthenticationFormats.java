package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.AuthenticationRequest;
import dev.redshiftkit.pgwire.message.AuthenticationRequest.CleartextPassword;
import dev.redshiftkit.pgwire.message.AuthenticationRequest.Digest;
import dev.redshiftkit.pgwire.message.AuthenticationRequest.Gss;
import dev.redshiftkit.pgwire.message.AuthenticationRequest.GssContinue;
import dev.redshiftkit.pgwire.message.AuthenticationRequest.IdpToken;
import dev.redshiftkit.pgwire.message.AuthenticationRequest.KerberosV5;
import dev.redshiftkit.pgwire.message.AuthenticationRequest.Md5Password;
import dev.redshiftkit.pgwire.message.AuthenticationRequest.Ok;
import dev.redshiftkit.pgwire.message.AuthenticationRequest.Sasl;
import dev.redshiftkit.pgwire.message.AuthenticationRequest.SaslContinue;
import dev.redshiftkit.pgwire.message.AuthenticationRequest.SaslFinal;
import dev.redshiftkit.pgwire.message.AuthenticationRequest.Sspi;
import dev.redshiftkit.pgwire.message.Bytes;
import java.util.List;
import java.util.Map;

/** The messages of type 'R', told apart by the int32 that their body begins with. */
final class AuthenticationFormats {

    private static final List<MessageFormat<? extends AuthenticationRequest>> ALL = List.of(
            MessageFormat.empty(new Ok(), "AuthenticationOk", 0),
            MessageFormat.empty(new KerberosV5(), "AuthenticationKerberosV5", 2),
            MessageFormat.empty(new CleartextPassword(), "AuthenticationCleartextPassword", 3),
            new MessageFormat<>(
                    Md5Password.class,
                    "AuthenticationMD5Password",
                    5,
                    (message, out) -> out.bytes(message.salt()),
                    in -> new Md5Password(in.bytes(Md5Password.SALT_LENGTH, "salt"))),
            MessageFormat.empty(new Gss(), "AuthenticationGSS", 7),
            new MessageFormat<>(
                    GssContinue.class,
                    "AuthenticationGSSContinue",
                    8,
                    (message, out) -> out.bytes(message.data()),
                    in -> new GssContinue(in.rest())),
            MessageFormat.empty(new Sspi(), "AuthenticationSSPI", 9),
            new MessageFormat<>(
                    Sasl.class,
                    "AuthenticationSASL",
                    10,
                    AuthenticationFormats::writeSasl,
                    in -> new Sasl(in.strings("mechanism"))),
            new MessageFormat<>(
                    SaslContinue.class,
                    "AuthenticationSASLContinue",
                    11,
                    (message, out) -> out.bytes(message.data()),
                    in -> new SaslContinue(in.rest())),
            new MessageFormat<>(
                    SaslFinal.class,
                    "AuthenticationSASLFinal",
                    12,
                    (message, out) -> out.bytes(message.data()),
                    in -> new SaslFinal(in.rest())),
            new MessageFormat<>(
                    Digest.class,
                    "AuthenticationDigest",
                    13,
                    AuthenticationFormats::writeDigest,
                    in -> new Digest(in.int32("algorithm"), in.sized("salt"), in.sized("server nonce"))),
            MessageFormat.empty(new IdpToken(), "AuthenticationIdpToken", 14));

    private static final Map<Integer, MessageFormat<? extends AuthenticationRequest>> BY_CODE =
            MessageFormat.byCode(ALL);
    private static final Map<Class<?>, MessageFormat<? extends AuthenticationRequest>> BY_MESSAGE =
            MessageFormat.byMessage(ALL);

    private AuthenticationFormats() {}

    static void write(AuthenticationRequest message, BodyWriter out) {
        MessageFormat<? extends AuthenticationRequest> format = MessageFormat.of(message, BY_MESSAGE);
        out.int32(format.code());
        format.write(message, out);
    }

    static AuthenticationRequest read(Bytes body) {
        int code = new BodyReader("Authentication", body).int32("request");
        MessageFormat<? extends AuthenticationRequest> format = BY_CODE.get(code);
        if (format == null) {
            throw ProtocolException.violation("Authentication has request " + code + ", which is not known");
        }
        return format.read(body.slice(Integer.BYTES, body.length() - Integer.BYTES));
    }

    private static void writeSasl(Sasl message, BodyWriter out) {
        out.strings(message.mechanisms());
        out.int8(0);
    }

    private static void writeDigest(Digest message, BodyWriter out) {
        out.int32(message.algorithm());
        out.sized(message.salt());
        out.sized(message.serverNonce());
    }
}
