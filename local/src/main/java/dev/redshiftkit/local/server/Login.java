package dev.redshiftkit.local.server;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.identity.Accounts;
import dev.redshiftkit.local.identity.PasswordDigests;
import dev.redshiftkit.local.wire.FrameReader;
import dev.redshiftkit.local.wire.FrameWriter;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import dev.redshiftkit.pgwire.codec.FrontendCodec;
import dev.redshiftkit.pgwire.message.AuthenticationRequest;
import java.io.EOFException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/** Asks a client for its password. */
final class Login {

    private static final String INVALID_AUTHORIZATION = "28000";

    private final Accounts accounts;
    private final PasswordMethod method;
    private final InstantSource clock;
    private final SecureRandom random;

    Login(Accounts accounts, PasswordMethod method, InstantSource clock, SecureRandom random) {
        this.accounts = accounts;
        this.method = method;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Lets the client in; what it says when it is let in is still to be flushed.
     *
     * @param frames what the client sends behind its start-up packet
     * @throws SqlError if the password is wrong or not valid any more, or there is no such user: the client cannot tell
     *     which
     */
    void admit(ClientRequest request, ClientSocket client, FrameDecoder frames, FrameWriter output) throws IOException {
        Optional<PasswordDigests> known =
                accounts.find(request.user()).flatMap(account -> account.passwordAt(clock.instant()));
        PasswordCheck check = PasswordCheck.of(method, known.orElseGet(() -> nobody(request.user())), random);
        output.send(check.request());
        Frame answer = new FrameReader(client.channel(), frames, output, client.gate())
                .next()
                .orElseThrow(() -> new EOFException("the client left when it was asked for its password"));
        boolean accepted = check.accepts(FrontendCodec.decode(answer, check.phase()));
        if (!accepted || known.isEmpty()) {
            throw SqlError.fatal(
                    INVALID_AUTHORIZATION, "password authentication failed for user \"" + request.user() + "\"");
        }
        output.send(new AuthenticationRequest.Ok());
    }

    private PasswordDigests nobody(String user) {
        byte[] password = new byte[16];
        random.nextBytes(password);
        return PasswordDigests.of(user, HexFormat.of().formatHex(password));
    }
}
