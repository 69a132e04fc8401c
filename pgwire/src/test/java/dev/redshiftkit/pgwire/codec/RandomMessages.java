package dev.redshiftkit.pgwire.codec;

import static java.util.Map.entry;

import dev.redshiftkit.pgwire.message.AuthenticationRequest;
import dev.redshiftkit.pgwire.message.AuthenticationResponse;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.Bytes;
import dev.redshiftkit.pgwire.message.CopyData;
import dev.redshiftkit.pgwire.message.CopyDone;
import dev.redshiftkit.pgwire.message.ErrorFields;
import dev.redshiftkit.pgwire.message.FieldDescription;
import dev.redshiftkit.pgwire.message.Format;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.StartupPacket;
import dev.redshiftkit.pgwire.message.Target;
import dev.redshiftkit.pgwire.message.TransactionStatus;
import dev.redshiftkit.pgwire.message.Values;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes messages of every kind from one source of randomness. */
final class RandomMessages {

    private static final List<String> PIECES =
            List.of("", "a", "SELECT 1", "%", "'", "\"", "\\", "\n", "ß", "Ā", "€", "日本", "😀", "\u007f", "\ufffd");

    private static final int[] EDGES = {0, 1, -1, 23, 65_535, Integer.MAX_VALUE, Integer.MIN_VALUE};

    private final RandomGenerator random;

    /** One generator for each record of a client. */
    final Map<Class<?>, Supplier<FrontendMessage>> frontend;

    /** One generator for each record of a server. */
    final Map<Class<?>, Supplier<BackendMessage>> backend;

    RandomMessages(RandomGenerator random) {
        this.random = random;
        this.frontend = frontendGenerators();
        this.backend = backendGenerators();
    }

    private Map<Class<?>, Supplier<FrontendMessage>> frontendGenerators() {
        return Map.ofEntries(
                entry(
                        StartupPacket.Startup.class,
                        () -> new StartupPacket.Startup(random.nextInt(65_536), list(this::parameter))),
                entry(StartupPacket.SslRequest.class, StartupPacket.SslRequest::new),
                entry(StartupPacket.GssEncryptionRequest.class, StartupPacket.GssEncryptionRequest::new),
                entry(StartupPacket.CancelRequest.class, () -> new StartupPacket.CancelRequest(int32(), int32())),
                entry(AuthenticationResponse.Password.class, () -> new AuthenticationResponse.Password(text())),
                entry(AuthenticationResponse.GssResponse.class, () -> new AuthenticationResponse.GssResponse(bytes())),
                entry(
                        AuthenticationResponse.SaslInitialResponse.class,
                        () -> new AuthenticationResponse.SaslInitialResponse(text(), Optional.ofNullable(value()))),
                entry(
                        AuthenticationResponse.SaslResponse.class,
                        () -> new AuthenticationResponse.SaslResponse(bytes())),
                entry(
                        AuthenticationResponse.DigestAnswer.class,
                        () -> new AuthenticationResponse.DigestAnswer(bytes(), bytes())),
                entry(AuthenticationResponse.IdpToken.class, () -> new AuthenticationResponse.IdpToken(text())),
                entry(FrontendMessage.Query.class, () -> new FrontendMessage.Query(text())),
                entry(FrontendMessage.Parse.class, () -> new FrontendMessage.Parse(text(), text(), list(this::int32))),
                entry(
                        FrontendMessage.Bind.class,
                        () -> new FrontendMessage.Bind(
                                text(), text(), list(this::format), values(), list(this::format))),
                entry(FrontendMessage.Describe.class, () -> new FrontendMessage.Describe(one(Target.values()), text())),
                entry(FrontendMessage.Execute.class, () -> new FrontendMessage.Execute(text(), int32())),
                entry(FrontendMessage.Close.class, () -> new FrontendMessage.Close(one(Target.values()), text())),
                entry(FrontendMessage.Flush.class, FrontendMessage.Flush::new),
                entry(FrontendMessage.Sync.class, FrontendMessage.Sync::new),
                entry(
                        FrontendMessage.FunctionCall.class,
                        () -> new FrontendMessage.FunctionCall(int32(), list(this::format), values(), format())),
                entry(FrontendMessage.CopyFail.class, () -> new FrontendMessage.CopyFail(text())),
                entry(FrontendMessage.Terminate.class, FrontendMessage.Terminate::new),
                entry(CopyData.class, () -> new CopyData(bytes())),
                entry(CopyDone.class, CopyDone::new));
    }

    private Map<Class<?>, Supplier<BackendMessage>> backendGenerators() {
        return Map.ofEntries(
                entry(AuthenticationRequest.Ok.class, AuthenticationRequest.Ok::new),
                entry(AuthenticationRequest.KerberosV5.class, AuthenticationRequest.KerberosV5::new),
                entry(AuthenticationRequest.CleartextPassword.class, AuthenticationRequest.CleartextPassword::new),
                entry(AuthenticationRequest.Md5Password.class, () -> new AuthenticationRequest.Md5Password(bytes(4))),
                entry(AuthenticationRequest.Gss.class, AuthenticationRequest.Gss::new),
                entry(AuthenticationRequest.GssContinue.class, () -> new AuthenticationRequest.GssContinue(bytes())),
                entry(AuthenticationRequest.Sspi.class, AuthenticationRequest.Sspi::new),
                entry(AuthenticationRequest.Sasl.class, () -> new AuthenticationRequest.Sasl(list(this::name))),
                entry(AuthenticationRequest.SaslContinue.class, () -> new AuthenticationRequest.SaslContinue(bytes())),
                entry(AuthenticationRequest.SaslFinal.class, () -> new AuthenticationRequest.SaslFinal(bytes())),
                entry(
                        AuthenticationRequest.Digest.class,
                        () -> new AuthenticationRequest.Digest(int32(), bytes(), bytes())),
                entry(AuthenticationRequest.IdpToken.class, AuthenticationRequest.IdpToken::new),
                entry(BackendMessage.ParameterStatus.class, () -> new BackendMessage.ParameterStatus(text(), text())),
                entry(BackendMessage.BackendKeyData.class, () -> new BackendMessage.BackendKeyData(int32(), int32())),
                entry(
                        BackendMessage.NegotiateProtocolVersion.class,
                        () -> new BackendMessage.NegotiateProtocolVersion(int32(), list(this::text))),
                entry(
                        BackendMessage.ReadyForQuery.class,
                        () -> new BackendMessage.ReadyForQuery(one(TransactionStatus.values()))),
                entry(BackendMessage.RowDescription.class, () -> new BackendMessage.RowDescription(list(this::field))),
                entry(BackendMessage.DataRow.class, () -> new BackendMessage.DataRow(values())),
                entry(BackendMessage.CommandComplete.class, () -> new BackendMessage.CommandComplete(text())),
                entry(BackendMessage.EmptyQueryResponse.class, BackendMessage.EmptyQueryResponse::new),
                entry(BackendMessage.ErrorResponse.class, () -> new BackendMessage.ErrorResponse(errorFields())),
                entry(BackendMessage.NoticeResponse.class, () -> new BackendMessage.NoticeResponse(errorFields())),
                entry(BackendMessage.ParseComplete.class, BackendMessage.ParseComplete::new),
                entry(BackendMessage.BindComplete.class, BackendMessage.BindComplete::new),
                entry(BackendMessage.CloseComplete.class, BackendMessage.CloseComplete::new),
                entry(BackendMessage.NoData.class, BackendMessage.NoData::new),
                entry(
                        BackendMessage.ParameterDescription.class,
                        () -> new BackendMessage.ParameterDescription(list(this::int32))),
                entry(BackendMessage.PortalSuspended.class, BackendMessage.PortalSuspended::new),
                entry(
                        BackendMessage.CopyInResponse.class,
                        () -> new BackendMessage.CopyInResponse(format(), list(this::format))),
                entry(
                        BackendMessage.CopyOutResponse.class,
                        () -> new BackendMessage.CopyOutResponse(format(), list(this::format))),
                entry(
                        BackendMessage.CopyBothResponse.class,
                        () -> new BackendMessage.CopyBothResponse(format(), list(this::format))),
                entry(
                        BackendMessage.NotificationResponse.class,
                        () -> new BackendMessage.NotificationResponse(int32(), text(), text())),
                entry(
                        BackendMessage.FunctionCallResponse.class,
                        () -> new BackendMessage.FunctionCallResponse(Optional.ofNullable(value()))),
                entry(CopyData.class, () -> new CopyData(bytes())),
                entry(CopyDone.class, CopyDone::new));
    }

    FrontendMessage frontend(Class<?> type) {
        return Objects.requireNonNull(frontend.get(type)).get();
    }

    BackendMessage backend(Class<?> type) {
        return Objects.requireNonNull(backend.get(type)).get();
    }

    /** Returns every record type that a sealed interface permits, however deep. */
    static Stream<Class<?>> recordsOf(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(RandomMessages::recordsOf);
    }

    private StartupPacket.Parameter parameter() {
        return new StartupPacket.Parameter(name(), text());
    }

    private FieldDescription field() {
        return new FieldDescription(text(), int32(), (short) int32(), int32(), (short) int32(), int32(), format());
    }

    private ErrorFields errorFields() {
        return new ErrorFields(list(() -> new ErrorFields.Field((char) random.nextInt(1, 256), text())));
    }

    private Format format() {
        return one(Format.values());
    }

    private int int32() {
        return random.nextBoolean() ? random.nextInt() : EDGES[random.nextInt(EDGES.length)];
    }

    private String text() {
        return String.join("", list(() -> PIECES.get(random.nextInt(PIECES.size()))));
    }

    private String name() {
        return "n" + text();
    }

    private Values values() {
        Values.Builder values = Values.builder(5);
        IntStream.range(0, random.nextInt(6)).forEach(index -> values.add(value()));
        return values.build();
    }

    private @Nullable Bytes value() {
        return random.nextInt(4) == 0 ? null : bytes();
    }

    private Bytes bytes() {
        return bytes(random.nextInt(20));
    }

    private Bytes bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.wrap(bytes);
    }

    private <T> List<T> list(Supplier<T> element) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(index -> element.get())
                .toList();
    }

    private <T> T one(T[] constants) {
        return constants[random.nextInt(constants.length)];
    }
}
