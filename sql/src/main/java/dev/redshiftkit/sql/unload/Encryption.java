package dev.redshiftkit.sql.unload;

import static dev.redshiftkit.sql.unload.UnloadRules.option;

import dev.redshiftkit.sql.lex.StringLiteral;

/** How S3 encrypts what UNLOAD writes; without one, by keys of its own. Immutable. */
public sealed interface Encryption {

    /** Returns the options as SQL. */
    String render();

    /** {@code ENCRYPTED}: by keys of S3. */
    record ManagedKeys() implements Encryption {
        @Override
        public String render() {
            return "ENCRYPTED";
        }
    }

    /** {@code ENCRYPTED AUTO}: by the default key of the bucket. */
    record BucketDefault() implements Encryption {
        @Override
        public String render() {
            return "ENCRYPTED AUTO";
        }
    }

    /**
     * {@code ENCRYPTED KMS_KEY_ID '…'}: by a key of AWS Key Management Service.
     *
     * @param id names the key and is no secret
     */
    record KmsKey(String id) implements Encryption {

        public KmsKey {
            option("KMS_KEY_ID").text(id);
        }

        @Override
        public String render() {
            return "ENCRYPTED KMS_KEY_ID " + StringLiteral.render(id);
        }
    }
}
