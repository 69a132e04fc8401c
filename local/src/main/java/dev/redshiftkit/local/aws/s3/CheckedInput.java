package dev.redshiftkit.local.aws.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds a stream to a length and to digests, all of which are judged once its end is reached. */
final class CheckedInput extends InputStream {

    private final InputStream source;
    private final Optional<Long> expectedLength;
    private final List<Expectation> expectations = new ArrayList<>();
    private long length;
    private boolean judged;

    CheckedInput(InputStream source, Optional<Long> expectedLength) {
        this.source = source;
        this.expectedLength = expectedLength;
    }

    /** Adds a digest and the judge of its value, who refuses it with an exception. */
    void expect(BodyDigest digest, Consumer<byte[]> judge) {
        expectations.add(new Expectation(digest, judge));
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int read = source.read(target, offset, count);
        if (read < 0) {
            judge();
            return read;
        }
        length += read;
        for (Expectation expectation : expectations) {
            expectation.digest().update(target, offset, read);
        }
        return read;
    }

    private void judge() {
        if (judged) {
            return;
        }
        judged = true;
        if (expectedLength.isPresent() && expectedLength.get() != length) {
            throw S3Error.INCOMPLETE_BODY.refusal();
        }
        for (Expectation expectation : expectations) {
            expectation.judge().accept(expectation.digest().value());
        }
    }

    private record Expectation(BodyDigest digest, Consumer<byte[]> judge) {}
}
