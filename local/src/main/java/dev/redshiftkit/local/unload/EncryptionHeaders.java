package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.storage.Checksums;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.sql.unload.Encryption;
import java.util.Map;
import java.util.Optional;

/** How S3 is to encrypt files: recorded with each, as nothing is encrypted here. */
final class EncryptionHeaders {

    private static final String ALGORITHM = "x-amz-server-side-encryption";
    private static final String KEY = "x-amz-server-side-encryption-aws-kms-key-id";

    private EncryptionHeaders() {}

    static ObjectAttributes of(Optional<Encryption> encryption) {
        return encryption
                .map(EncryptionHeaders::headers)
                .map(headers -> new ObjectAttributes(headers, Map.of(), Checksums.NONE))
                .orElse(ObjectAttributes.NONE);
    }

    /** No bucket has a default key here, so that AUTO comes to the keys of S3 (Redshift guide, UNLOAD, "ENCRYPTED"). */
    private static Map<String, String> headers(Encryption encryption) {
        return encryption instanceof Encryption.KmsKey key
                ? Map.of(ALGORITHM, "aws:kms", KEY, key.id())
                : Map.of(ALGORITHM, "AES256");
    }
}
