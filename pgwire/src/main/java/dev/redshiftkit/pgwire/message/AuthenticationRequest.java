package dev.redshiftkit.pgwire.message;

import java.util.List;

/** What the server asks of a client that wants a session, and its consent at the end. */
public sealed interface AuthenticationRequest extends BackendMessage
        permits AuthenticationRequest.Ok,
                AuthenticationRequest.KerberosV5,
                AuthenticationRequest.CleartextPassword,
                AuthenticationRequest.Md5Password,
                AuthenticationRequest.Gss,
                AuthenticationRequest.GssContinue,
                AuthenticationRequest.Sspi,
                AuthenticationRequest.Sasl,
                AuthenticationRequest.SaslContinue,
                AuthenticationRequest.SaslFinal,
                AuthenticationRequest.Digest,
                AuthenticationRequest.IdpToken {

    /** The client is who it says. */
    record Ok() implements AuthenticationRequest {}

    /** Kerberos V5; no server has asked for it since PostgreSQL 9.3. */
    record KerberosV5() implements AuthenticationRequest {}

    /** Wants the password itself, in {@link AuthenticationResponse.Password}. */
    record CleartextPassword() implements AuthenticationRequest {}

    /**
     * Wants {@code "md5" + hex(md5(hex(md5(password + user)) + salt))}, in {@link AuthenticationResponse.Password}.
     *
     * @param salt 4 bytes
     */
    record Md5Password(Bytes salt) implements AuthenticationRequest {

        /** Bytes of {@link #salt()}. */
        public static final int SALT_LENGTH = 4;

        public Md5Password {
            if (salt.length() != SALT_LENGTH) {
                throw new IllegalArgumentException(
                        "salt of AuthenticationMD5Password must have 4 bytes, but has " + salt.length());
            }
        }
    }

    /** Wants a GSSAPI negotiation. */
    record Gss() implements AuthenticationRequest {}

    /** The next step of a GSSAPI or SSPI negotiation. */
    record GssContinue(Bytes data) implements AuthenticationRequest {}

    /** Wants an SSPI negotiation. */
    record Sspi() implements AuthenticationRequest {}

    /**
     * Wants a SASL exchange; the Redshift drivers know none.
     *
     * @param mechanisms their names, the server's favourite first
     */
    record Sasl(List<String> mechanisms) implements AuthenticationRequest {

        public Sasl {
            mechanisms = List.copyOf(mechanisms);
            mechanisms.forEach(name -> MessageRules.requireNonEmptyText(name, "mechanism of AuthenticationSASL"));
        }
    }

    /** The server's challenge within a SASL exchange. */
    record SaslContinue(Bytes data) implements AuthenticationRequest {}

    /** The end of a SASL exchange, with what the mechanism adds to it. */
    record SaslFinal(Bytes data) implements AuthenticationRequest {}

    /**
     * Redshift's own password exchange, answered by {@link AuthenticationResponse.DigestAnswer}.
     *
     * @param algorithm 0 is SHA-256; the drivers know no other that works
     * @param salt the one the server stores the password with
     * @param serverNonce fresh for every attempt
     */
    record Digest(int algorithm, Bytes salt, Bytes serverNonce) implements AuthenticationRequest {

        /** The number of SHA-256. */
        public static final int SHA_256 = 0;
    }

    /** Redshift's request for an identity provider's token, answered by {@link AuthenticationResponse.IdpToken}. */
    record IdpToken() implements AuthenticationRequest {}
}
