package dev.redshiftkit.local.aws.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksumAlgorithmTest {

    /** The check values of the CRC catalogue, and the digests of the same nine digits. */
    @ParameterizedTest
    @CsvSource({
        "CRC32, cbf43926",
        "CRC32C, e3069283",
        "CRC64NVME, ae8b14860a799888",
        "SHA1, f7c3bc1d808e04732adf679965ccc34ca7ae3441",
        "SHA256, 15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225",
    })
    void hasItsCheckValue(ChecksumAlgorithm algorithm, String expected) {
        byte[] content = "x123456789".getBytes(US_ASCII);
        BodyDigest digest = algorithm.newDigest();
        digest.update(content, 1, 4);
        digest.update(content, 5, 5);

        assertThat(HexFormat.of().formatHex(digest.value())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"CRC32, x-amz-checksum-crc32", "CRC64NVME, x-amz-checksum-crc64nvme", "SHA1, x-amz-checksum-sha1"})
    void isFoundByItsHeader(ChecksumAlgorithm algorithm, String header) {
        assertThat(algorithm.header()).isEqualTo(header);
        assertThat(ChecksumAlgorithm.ofHeader(header)).contains(algorithm);
        assertThat(ChecksumAlgorithm.ofHeader("x-amz-checksum-md4")).isEmpty();
    }
}
