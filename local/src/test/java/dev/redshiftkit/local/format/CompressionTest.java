package dev.redshiftkit.local.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompressionTest {

    @ParameterizedTest
    @EnumSource
    void whatWasPackedIsUnpackedAgain(Compression compression) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int size : new int[] {0, 1, 100, 70_000, 1_500_000}) {
            byte[] content = new byte[size];
            for (int i = 0; i < size; i++) {
                content[i] = (byte) random.nextInt(10);
            }
            assertThat(unpack(compression, pack(compression, content)))
                    .as("%d bytes", size)
                    .isEqualTo(content);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ZSTD"})
    void filesPutTogetherFromSeveralAreReadToTheEnd(Compression compression) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(pack(compression, new byte[] {1, 2}));
        joined.write(pack(compression, new byte[] {3}));

        assertThat(unpack(compression, joined.toByteArray())).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void everyCutIsNoticed(Compression compression) throws IOException {
        byte[] packed = pack(compression, "a rather short line\n".repeat(50).getBytes(StandardCharsets.UTF_8));
        for (int length = 1; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> unpack(compression, cut))
                    .as("cut to %d of %d bytes", length, packed.length)
                    .isInstanceOf(IOException.class);
        }
    }

    private static byte[] pack(Compression compression, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = compression.compress(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(Compression compression, byte[] packed) throws IOException {
        try (InputStream content = compression.decompress(new ByteArrayInputStream(packed))) {
            return content.readAllBytes();
        }
    }
}
