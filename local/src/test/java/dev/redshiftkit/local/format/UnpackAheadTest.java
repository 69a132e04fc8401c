package dev.redshiftkit.local.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class UnpackAheadTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 3_000_000})
    void bytesStayWhatTheyAre(int length) throws IOException {
        byte[] content = random(length);
        try (InputStream stream = UnpackAhead.of(new ByteArrayInputStream(content))) {
            assertThat(stream.readAllBytes()).isEqualTo(content);
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void failureComesBehindTheBytesBeforeIt() throws IOException {
        byte[] content = random(200_000);
        InputStream source = new SequenceInputStream(new ByteArrayInputStream(content), new Failing());
        try (InputStream stream = UnpackAhead.of(source)) {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            assertThatThrownBy(() -> stream.transferTo(read))
                    .isInstanceOf(IOException.class)
                    .hasMessage("broken");
            assertThat(read.toByteArray()).isEqualTo(content);
            assertThatThrownBy(stream::read).hasMessage("broken");
        }
    }

    @Test
    void closingEarlyEndsTheThreadAndClosesTheSource() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 7;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                Arrays.fill(target, offset, offset + length, (byte) 7);
                return length;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        try (InputStream stream = UnpackAhead.of(endless)) {
            assertThat(stream.read()).isEqualTo(7);
        }
        assertThat(closed).hasValue(1);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("unpack-ahead"));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(42).nextBytes(bytes);
        return bytes;
    }

    private static final class Failing extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("broken");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("broken");
        }
    }
}
