package dev.redshiftkit.local.tls;

/** What can be wrong with how a server encrypts. A client that verifies everything connects to none of these. */
public enum TlsFlaw {
    /** The certificate was valid until yesterday. */
    EXPIRED,
    /** The certificate is valid from tomorrow on. */
    NOT_YET_VALID,
    /** The certificate is for another host. Found by {@code verify-full} only. */
    WRONG_HOST,
    /** The certificate is signed by another authority, of the same name. */
    OTHER_AUTHORITY,
    /** The certificate's key is an RSA key of 512 bits. It is for TLS 1.2 at most, as later versions have no use for it. */
    WEAK_KEY,
    /** The server speaks TLS 1.0 and nothing later. */
    OLD_PROTOCOL
}
