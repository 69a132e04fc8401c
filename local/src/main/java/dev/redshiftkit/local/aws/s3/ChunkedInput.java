package dev.redshiftkit.local.aws.s3;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Decodes {@code aws-chunked} bodies: chunks with their size in hexadecimal and perhaps a signature, one of size zero,
 * then trailing headers. What it has handed out counts only when the end was reached without an exception.
 */
final class ChunkedInput extends InputStream {

    private static final int LONGEST_LINE = 4096;
    private static final int MOST_TRAILERS = 16;
    private static final String SIGNATURE = "chunk-signature=";
    private static final String TRAILER_SIGNATURE = "x-amz-trailer-signature";

    private final InputStream source;
    private final Optional<ChunkSignatures> signatures;
    private final Map<String, String> trailers = new HashMap<>();
    private BodyDigest chunkDigest = BodyDigest.of("SHA-256");
    private String chunkSignature = "";
    private long remaining;
    private boolean started;
    private boolean ended;

    /** @param signatures the chain the chunks must continue; empty for unsigned chunks */
    ChunkedInput(InputStream source, Optional<ChunkSignatures> signatures) {
        this.source = new BufferedInputStream(source, 1 << 16);
        this.signatures = signatures;
    }

    /** Returns the trailing headers by lower-case name; empty before the end was reached. */
    Map<String, String> trailers() {
        return trailers;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (remaining == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int count = source.read(target, offset, (int) Math.min(length, remaining));
        if (count < 0) {
            throw S3Error.INCOMPLETE_BODY.refusal();
        }
        remaining -= count;
        if (signatures.isPresent()) {
            chunkDigest.update(target, offset, count);
        }
        return count;
    }

    private void nextChunk() throws IOException {
        if (started) {
            endChunk();
        }
        started = true;
        readChunkHeader(line());
        if (remaining == 0) {
            checkChunk();
            readTrailers();
            ended = true;
        }
    }

    private void endChunk() throws IOException {
        if (!line().isEmpty()) {
            throw S3Error.INVALID_REQUEST.refusal("A chunk is longer than its header says.");
        }
        checkChunk();
    }

    private void checkChunk() {
        signatures.ifPresent(chain -> chain.requireChunk(chunkDigest.value(), chunkSignature));
    }

    private void readChunkHeader(String header) {
        int semicolon = header.indexOf(';');
        String size = semicolon < 0 ? header : header.substring(0, semicolon);
        if (!size.matches("[0-9A-Fa-f]{1,15}")) {
            throw S3Error.INVALID_REQUEST.refusal("A chunk must begin with its size in hexadecimal.");
        }
        remaining = Long.parseLong(size, 16);
        chunkSignature = semicolon < 0 ? "" : signature(header.substring(semicolon + 1));
    }

    private static String signature(String extension) {
        return extension.startsWith(SIGNATURE) ? extension.substring(SIGNATURE.length()) : "";
    }

    private void readTrailers() throws IOException {
        BodyDigest digest = BodyDigest.of("SHA-256");
        String line = line();
        for (int count = 0; !line.isEmpty() && !line.startsWith(TRAILER_SIGNATURE); count++) {
            if (count == MOST_TRAILERS) {
                throw S3Error.INVALID_REQUEST.refusal(
                        "A body may have at most " + MOST_TRAILERS + " trailing headers.");
            }
            byte[] canonical = addTrailer(line).getBytes(StandardCharsets.UTF_8);
            digest.update(canonical, 0, canonical.length);
            line = line();
        }
        checkTrailers(digest, line);
    }

    private String addTrailer(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw S3Error.INVALID_REQUEST.refusal("A trailing header must have a name and a value.");
        }
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        String value = line.substring(colon + 1).strip();
        trailers.put(name, value);
        return name + ":" + value + "\n";
    }

    private void checkTrailers(BodyDigest digest, String signatureLine) {
        if (signatures.isPresent() && !trailers.isEmpty()) {
            String given =
                    signatureLine.substring(signatureLine.indexOf(':') + 1).strip();
            signatures.get().requireTrailer(digest.value(), given);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = requireOctet(); octet != '\n'; octet = requireOctet()) {
            if (line.length() == LONGEST_LINE) {
                throw S3Error.INVALID_REQUEST.refusal("A chunk header is too long.");
            }
            line.append((char) octet);
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return line.toString();
    }

    private int requireOctet() throws IOException {
        int octet = source.read();
        if (octet < 0) {
            throw S3Error.INCOMPLETE_BODY.refusal();
        }
        return octet;
    }
}
