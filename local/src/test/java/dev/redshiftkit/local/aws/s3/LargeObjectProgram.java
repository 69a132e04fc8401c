package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.storage.DirectoryObjectStore;
import dev.redshiftkit.local.storage.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Puts and gets an object larger than the heap this program is run with, twice, as the first time warms up, and prints
 * the rates. It fails unless the object that comes back is the one that was sent.
 */
final class LargeObjectProgram {

    private static final long SIZE = 200_000_000;

    private LargeObjectProgram() {}

    public static void main(String[] arguments) throws Exception {
        try (ObjectStore store = DirectoryObjectStore.open(Path.of(arguments[0]), InstantSource.system());
                S3Endpoint endpoint = S3Endpoint.start(
                        store, id -> Optional.of("secret"), InstantSource.system(), S3Settings.DEFAULTS);
                S3Client s3 = client(endpoint)) {
            store.createBucket("large");
            roundTrip(s3, 1);
            roundTrip(s3, 2);
        }
    }

    private static S3Client client(S3Endpoint endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(S3EndpointScenario.credentials("key", "secret"))
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMinutes(2)))
                .build();
    }

    private static void roundTrip(S3Client s3, long seed) throws Exception {
        long started = System.nanoTime();
        s3.putObject(
                put -> put.bucket("large").key("key"),
                RequestBody.fromContentProvider(() -> new Noise(seed), SIZE, "application/octet-stream"));
        long put = System.nanoTime();
        byte[] received;
        try (ResponseInputStream<GetObjectResponse> content =
                s3.getObject(get -> get.bucket("large").key("key"))) {
            received = digest(content);
        }
        long got = System.nanoTime();
        if (!MessageDigest.isEqual(received, digest(new Noise(seed)))) {
            throw new AssertionError("received " + HexFormat.of().formatHex(received));
        }
        System.out.printf("put %d MB/s, get %d MB/s%n", rate(put - started), rate(got - put));
    }

    private static long rate(long nanoseconds) {
        return SIZE * 1000 / nanoseconds;
    }

    private static byte[] digest(InputStream content) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 16];
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            digest.update(buffer, 0, count);
        }
        return digest.digest();
    }

    /** A fixed length of random blocks, each beginning with its number; cheap, so that it is not what is measured. */
    private static final class Noise extends InputStream {

        private final byte[] block = new byte[1 << 20];
        private long position;

        Noise(long seed) {
            new SplittableRandom(seed).nextBytes(block);
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int within = (int) (position % block.length);
            if (within == 0) {
                ByteBuffer.wrap(block).putLong(position);
            }
            int count = (int) Math.min(Math.min(length, block.length - within), SIZE - position);
            if (count == 0 && length > 0) {
                return -1;
            }
            System.arraycopy(block, within, target, offset, count);
            position += count;
            return count;
        }
    }
}
