package dev.redshiftkit.pgwire.message;

import java.util.Optional;

/** What a client shows in answer to an {@link AuthenticationRequest}. No {@code toString()} here tells it. */
public sealed interface AuthenticationResponse extends FrontendMessage
        permits AuthenticationResponse.Password,
                AuthenticationResponse.GssResponse,
                AuthenticationResponse.SaslInitialResponse,
                AuthenticationResponse.SaslResponse,
                AuthenticationResponse.DigestAnswer,
                AuthenticationResponse.IdpToken {

    /** The password, or its MD5 form where {@link AuthenticationRequest.Md5Password} was asked. */
    record Password(String password) implements AuthenticationResponse {

        public Password {
            MessageRules.requireText(password, "password");
        }

        @Override
        public String toString() {
            return "Password[****]";
        }
    }

    /** A step of a GSSAPI or SSPI negotiation. */
    record GssResponse(Bytes data) implements AuthenticationResponse {}

    /**
     * The client's choice of a mechanism.
     *
     * @param data what the mechanism sends first, empty if it waits for the server
     */
    record SaslInitialResponse(String mechanism, Optional<Bytes> data) implements AuthenticationResponse {

        public SaslInitialResponse {
            MessageRules.requireText(mechanism, "mechanism of SASLInitialResponse");
        }
    }

    /** A later step of the SASL mechanism. */
    record SaslResponse(Bytes data) implements AuthenticationResponse {}

    /**
     * The answer to Redshift's {@link AuthenticationRequest.Digest}.
     *
     * @param digest SHA-256 over SHA-256(password, salt), the server's nonce and the client's
     * @param clientNonce the drivers take the milliseconds of their clock as decimal text
     */
    record DigestAnswer(Bytes digest, Bytes clientNonce) implements AuthenticationResponse {}

    /** The token that Redshift's {@link AuthenticationRequest.IdpToken} asked for. */
    record IdpToken(String token) implements AuthenticationResponse {

        public IdpToken {
            MessageRules.requireText(token, "token of IdpToken");
        }

        @Override
        public String toString() {
            return "IdpToken[****]";
        }
    }
}
