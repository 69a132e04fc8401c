package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.AuthenticationResponse;
import dev.redshiftkit.pgwire.message.AuthenticationResponse.DigestAnswer;
import dev.redshiftkit.pgwire.message.AuthenticationResponse.GssResponse;
import dev.redshiftkit.pgwire.message.AuthenticationResponse.IdpToken;
import dev.redshiftkit.pgwire.message.AuthenticationResponse.Password;
import dev.redshiftkit.pgwire.message.AuthenticationResponse.SaslInitialResponse;
import dev.redshiftkit.pgwire.message.AuthenticationResponse.SaslResponse;
import dev.redshiftkit.pgwire.message.CopyData;
import dev.redshiftkit.pgwire.message.CopyDone;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.FrontendMessage.Bind;
import dev.redshiftkit.pgwire.message.FrontendMessage.Close;
import dev.redshiftkit.pgwire.message.FrontendMessage.CopyFail;
import dev.redshiftkit.pgwire.message.FrontendMessage.Describe;
import dev.redshiftkit.pgwire.message.FrontendMessage.Execute;
import dev.redshiftkit.pgwire.message.FrontendMessage.Flush;
import dev.redshiftkit.pgwire.message.FrontendMessage.FunctionCall;
import dev.redshiftkit.pgwire.message.FrontendMessage.Parse;
import dev.redshiftkit.pgwire.message.FrontendMessage.Query;
import dev.redshiftkit.pgwire.message.FrontendMessage.Sync;
import dev.redshiftkit.pgwire.message.FrontendMessage.Terminate;
import dev.redshiftkit.pgwire.message.Target;
import java.util.List;
import java.util.Optional;

/** The typed messages of clients. */
final class FrontendFormats {

    /** Those whose type byte means them in every phase, except that a digest may be in the place of COPY data. */
    static final List<MessageFormat<? extends FrontendMessage>> SESSION = List.of(
            new MessageFormat<>(
                    Query.class,
                    "Query",
                    'Q',
                    (message, out) -> out.string(message.sql()),
                    in -> new Query(in.string("sql"))),
            new MessageFormat<>(Parse.class, "Parse", 'P', FrontendFormats::writeParse, FrontendFormats::readParse),
            new MessageFormat<>(Bind.class, "Bind", 'B', FrontendFormats::writeBind, FrontendFormats::readBind),
            new MessageFormat<>(
                    Describe.class,
                    "Describe",
                    'D',
                    (message, out) -> writeTarget(message.target(), message.name(), out),
                    in -> new Describe(readTarget(in), in.string("name"))),
            new MessageFormat<>(
                    Execute.class,
                    "Execute",
                    'E',
                    FrontendFormats::writeExecute,
                    in -> new Execute(in.string("portal"), in.int32("row limit"))),
            new MessageFormat<>(
                    Close.class,
                    "Close",
                    'C',
                    (message, out) -> writeTarget(message.target(), message.name(), out),
                    in -> new Close(readTarget(in), in.string("name"))),
            MessageFormat.empty(new Flush(), "Flush", 'H'),
            MessageFormat.empty(new Sync(), "Sync", 'S'),
            new MessageFormat<>(
                    FunctionCall.class,
                    "FunctionCall",
                    'F',
                    FrontendFormats::writeFunctionCall,
                    FrontendFormats::readFunctionCall),
            new MessageFormat<>(
                    CopyData.class,
                    "CopyData",
                    'd',
                    (message, out) -> out.bytes(message.data()),
                    in -> new CopyData(in.rest())),
            MessageFormat.empty(new CopyDone(), "CopyDone", 'c'),
            new MessageFormat<>(
                    CopyFail.class,
                    "CopyFail",
                    'f',
                    (message, out) -> out.string(message.reason()),
                    in -> new CopyFail(in.string("reason"))),
            MessageFormat.empty(new Terminate(), "Terminate", 'X'),
            new MessageFormat<>(
                    IdpToken.class,
                    "IdpToken",
                    'i',
                    (message, out) -> out.string(message.token()),
                    in -> new IdpToken(in.string("token"))));

    static final MessageFormat<Password> PASSWORD = new MessageFormat<>(
            Password.class,
            "PasswordMessage",
            'p',
            (message, out) -> out.string(message.password()),
            in -> new Password(in.string("password")));

    static final MessageFormat<GssResponse> GSS = new MessageFormat<>(
            GssResponse.class,
            "GSSResponse",
            'p',
            (message, out) -> out.bytes(message.data()),
            in -> new GssResponse(in.rest()));

    static final MessageFormat<SaslInitialResponse> SASL_INITIAL = new MessageFormat<>(
            SaslInitialResponse.class,
            "SASLInitialResponse",
            'p',
            FrontendFormats::writeSaslInitial,
            in -> new SaslInitialResponse(in.string("mechanism"), Optional.ofNullable(in.nullable("data"))));

    static final MessageFormat<SaslResponse> SASL = new MessageFormat<>(
            SaslResponse.class,
            "SASLResponse",
            'p',
            (message, out) -> out.bytes(message.data()),
            in -> new SaslResponse(in.rest()));

    static final MessageFormat<DigestAnswer> DIGEST = new MessageFormat<>(
            DigestAnswer.class,
            "DigestAnswer",
            'd',
            FrontendFormats::writeDigest,
            in -> new DigestAnswer(in.sized("digest"), in.sized("client nonce")));

    /** Those that mean something only in the phase they belong to. */
    static final List<MessageFormat<? extends AuthenticationResponse>> AUTHENTICATION =
            List.of(PASSWORD, GSS, SASL_INITIAL, SASL, DIGEST);

    private FrontendFormats() {}

    private static void writeParse(Parse message, BodyWriter out) {
        out.string(message.statement());
        out.string(message.sql());
        out.int32s(message.parameterTypes());
    }

    private static Parse readParse(BodyReader in) {
        return new Parse(
                in.string("statement"),
                in.string("sql"),
                in.counted(Integer.BYTES, "parameter type", () -> in.int32("parameter type")));
    }

    private static void writeBind(Bind message, BodyWriter out) {
        out.string(message.portal());
        out.string(message.statement());
        out.formats(message.parameterFormats());
        out.values(message.parameters());
        out.formats(message.resultFormats());
    }

    private static Bind readBind(BodyReader in) {
        return new Bind(
                in.string("portal"),
                in.string("statement"),
                in.formats("parameter format"),
                in.values("parameter"),
                in.formats("result format"));
    }

    private static void writeTarget(Target target, String name, BodyWriter out) {
        out.int8(target.code());
        out.string(name);
    }

    private static Target readTarget(BodyReader in) {
        int code = in.uint8("target");
        return switch (code) {
            case 'S' -> Target.STATEMENT;
            case 'P' -> Target.PORTAL;
            default -> throw in.invalid("target", "'S' or 'P'", TypeByte.describe(code));
        };
    }

    private static void writeExecute(Execute message, BodyWriter out) {
        out.string(message.portal());
        out.int32(message.maxRows());
    }

    private static void writeFunctionCall(FunctionCall message, BodyWriter out) {
        out.int32(message.functionOid());
        out.formats(message.argumentFormats());
        out.values(message.arguments());
        out.int16(message.resultFormat().code());
    }

    private static FunctionCall readFunctionCall(BodyReader in) {
        return new FunctionCall(
                in.int32("function"),
                in.formats("argument format"),
                in.values("argument"),
                in.format(in.int16("result format"), "result format"));
    }

    private static void writeSaslInitial(SaslInitialResponse message, BodyWriter out) {
        out.string(message.mechanism());
        out.nullable(message.data().orElse(null));
    }

    private static void writeDigest(DigestAnswer message, BodyWriter out) {
        out.sized(message.digest());
        out.sized(message.clientNonce());
    }
}
