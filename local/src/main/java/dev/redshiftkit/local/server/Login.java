package dev.redshiftkit.local.server;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.identity.Account;
import dev.redshiftkit.local.identity.Accounts;
import dev.redshiftkit.local.identity.PasswordDigests;
import dev.redshiftkit.local.wire.FrameReader;
import dev.redshiftkit.local.wire.FrameWriter;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import dev.redshiftkit.pgwire.codec.FrontendCodec;
import dev.redshiftkit.pgwire.message.AuthenticationRequest;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import java.io.EOFException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
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
     * Who was let in.
     *
     * @param user of the database, who need not have the name that was given
     * @param farewell to be run when the session has ended, or cannot begin
     */
    record Admission(String user, Runnable farewell) {}

    /**
     * Lets the client in; what it is told then is still to be flushed.
     *
     * @param frames what the client sends behind its start-up packet
     * @throws SqlError if the password is wrong or not valid any more, or there is no such user: the client cannot tell
     *     which
     */
    Admission admit(ClientRequest request, ClientSocket client, FrameDecoder frames, FrameWriter output)
            throws IOException {
        Instant now = clock.instant();
        List<Account> possible = accounts.findAllBy(request.user()).stream()
                .filter(account -> account.passwordAt(now).isPresent())
                .toList();
        Optional<PasswordDigests> any = possible.stream().findFirst().flatMap(Account::password);
        PasswordCheck check = PasswordCheck.of(method, any.orElseGet(() -> nobody(request.user())), random);
        output.send(check.request());
        Account account = proved(possible, check, answer(client, frames, output, check))
                .orElseThrow(() -> SqlError.fatal(
                        INVALID_AUTHORIZATION, "password authentication failed for user \"" + request.user() + "\""));
        output.send(new AuthenticationRequest.Ok());
        return new Admission(account.name(), accounts.prepare(request.user(), account));
    }

    private static FrontendMessage answer(
            ClientSocket client, FrameDecoder frames, FrameWriter output, PasswordCheck check) throws IOException {
        Frame answer = new FrameReader(client.channel(), frames, output, client.gate())
                .next()
                .orElseThrow(() -> new EOFException("the client left when it was asked for its password"));
        return FrontendCodec.decode(answer, check.phase());
    }

    /** Several temporary passwords may be good for one name: the client was asked once, for any of them. */
    private static Optional<Account> proved(List<Account> possible, PasswordCheck check, FrontendMessage answer) {
        return possible.stream()
                .filter(account -> account.password()
                        .filter(digests -> check.against(digests).accepts(answer))
                        .isPresent())
                .findFirst();
    }

    PasswordMethod method() {
        return method;
    }

    private PasswordDigests nobody(String user) {
        byte[] password = new byte[16];
        random.nextBytes(password);
        return PasswordDigests.of(user, HexFormat.of().formatHex(password));
    }
}
