package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.XmlWriter;
import dev.redshiftkit.local.storage.Checksums;

/** Writes checksums into documents, where they have other names than in headers. */
final class ChecksumElements {

    private ChecksumElements() {}

    static void write(XmlWriter xml, Checksums checksums) {
        for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
            String value = checksums.values().get(algorithm.header());
            if (value != null) {
                xml.element(algorithm.element(), value);
            }
        }
    }
}
