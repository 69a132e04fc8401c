package dev.redshiftkit.local.aws.s3;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** The checksums S3 takes with a body (S3 user guide, "Checking object integrity"). */
enum ChecksumAlgorithm {
    CRC32("ChecksumCRC32") {
        @Override
        BodyDigest newDigest() {
            return BodyDigest.of(new CRC32(), Integer.BYTES);
        }
    },
    CRC32C("ChecksumCRC32C") {
        @Override
        BodyDigest newDigest() {
            return BodyDigest.of(new CRC32C(), Integer.BYTES);
        }
    },
    CRC64NVME("ChecksumCRC64NVME") {
        @Override
        BodyDigest newDigest() {
            return BodyDigest.of(new Crc64Nvme(), Long.BYTES);
        }
    },
    SHA1("ChecksumSHA1") {
        @Override
        BodyDigest newDigest() {
            return BodyDigest.of("SHA-1");
        }
    },
    SHA256("ChecksumSHA256") {
        @Override
        BodyDigest newDigest() {
            return BodyDigest.of("SHA-256");
        }
    };

    private final String element;

    ChecksumAlgorithm(String element) {
        this.element = element;
    }

    abstract BodyDigest newDigest();

    /** The header that carries the checksum in Base64, in lower case. */
    String header() {
        return "x-amz-checksum-" + name().toLowerCase(Locale.ROOT);
    }

    /** The XML element that carries the checksum. */
    String element() {
        return element;
    }

    /** Whether S3 makes the checksum of a multipart object out of its parts' checksums, rather than of its content. */
    boolean isComposite() {
        return this != CRC64NVME;
    }

    static Optional<ChecksumAlgorithm> ofHeader(String lowerCaseName) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.header().equals(lowerCaseName))
                .findFirst();
    }
}
