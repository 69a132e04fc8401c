package dev.redshiftkit.local.server;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.identity.PasswordDigests;
import dev.redshiftkit.local.identity.Users;
import dev.redshiftkit.local.wire.FrameReader;
import dev.redshiftkit.local.wire.FrameWriter;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import dev.redshiftkit.pgwire.codec.FrontendCodec;
import dev.redshiftkit.pgwire.message.AuthenticationRequest;
import java.io.EOFException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Asks a client for its password. */
final class Login {

    private static final String INVALID_AUTHORIZATION = "28000";

    private final Users users;
    private final PasswordMethod method;
    private final SecureRandom random;

    Login(Users users, PasswordMethod method, SecureRandom random) {
        this.users = users;
        this.method = method;
        this.random = random;
    }

    /**
     * Lets the client in; what it says when it is let in is still to be flushed.
     *
     * @param frames what the client sends behind its start-up packet
     * @throws SqlError if the password or the user is wrong, which the client cannot tell apart
     */
    void admit(ClientRequest request, ClientSocket client, FrameDecoder frames, FrameWriter output) throws IOException {
        Optional<PasswordDigests> known = users.find(request.user());
        PasswordCheck check = PasswordCheck.of(method, known.orElseGet(() -> nobody(request.user())), random);
        output.send(check.request());
        Frame answer = new FrameReader(client.channel(), frames, output)
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
        return PasswordDigests.of(user, HexFormat.of().formatHex(password), random);
    }
}
