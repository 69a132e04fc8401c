package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.HttpResponse;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.OpenObject;
import dev.redshiftkit.local.storage.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** GetObject and HeadObject. */
final class ReadOperations {

    private final ObjectStore store;

    ReadOperations(ObjectStore store) {
        this.store = store;
    }

    HttpResponse head(S3Request request) {
        requireWhole(request);
        StoredObject object = store.stat(request.object());
        if (Conditions.ofRead(request, object) == Conditions.Outcome.NOT_MODIFIED) {
            return notModified(object);
        }
        Optional<ByteRange> range = range(request, object);
        return response(request, object, range, InputStream.nullInputStream());
    }

    HttpResponse get(S3Request request) throws IOException {
        requireWhole(request);
        OpenObject open = store.open(request.object());
        try {
            return get(request, open);
        } catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private static HttpResponse get(S3Request request, OpenObject open) throws IOException {
        StoredObject object = open.object();
        if (Conditions.ofRead(request, object) == Conditions.Outcome.NOT_MODIFIED) {
            open.close();
            return notModified(object);
        }
        Optional<ByteRange> range = range(request, object);
        InputStream body =
                range.isPresent() ? open.range(range.get().offset(), range.get().length()) : open.stream();
        return response(request, object, range, body);
    }

    private static void requireWhole(S3Request request) {
        if (request.has("partNumber")) {
            throw S3Error.NOT_IMPLEMENTED.refusal("Reading a single part of an object is not implemented.");
        }
    }

    private static Optional<ByteRange> range(S3Request request, StoredObject object) {
        return request.header("range").flatMap(header -> ByteRange.parse(header, object.size()));
    }

    private static HttpResponse notModified(StoredObject object) {
        return HttpResponse.empty(304)
                .withHeader("ETag", quoted(object))
                .withHeader("Last-Modified", HttpDates.header(object.lastModified()));
    }

    private static HttpResponse response(
            S3Request request, StoredObject object, Optional<ByteRange> range, InputStream body) {
        int status = range.isPresent() ? 206 : 200;
        long length = range.map(ByteRange::length).orElse(object.size());
        HttpResponse response = new HttpResponse(status, AttributeHeaders.write(object.attributes()), length, body)
                .withHeader("ETag", quoted(object))
                .withHeader("Last-Modified", HttpDates.header(object.lastModified()))
                .withHeader("Accept-Ranges", "bytes")
                .withHeaders(overrides(request));
        return range.isPresent()
                ? response.withHeader("Content-Range", range.get().contentRange(object.size()))
                : response.withHeaders(checksums(request, object));
    }

    /** Checksums are given on demand, and only with the whole of what they were computed over. */
    private static Map<String, String> checksums(S3Request request, StoredObject object) {
        boolean wanted = request.header("x-amz-checksum-mode")
                .filter("ENABLED"::equalsIgnoreCase)
                .isPresent();
        return wanted ? ChecksumHeaders.of(object.attributes().checksums()) : Map.of();
    }

    private static Map<String, String> overrides(S3Request request) {
        Map<String, String> overrides = new HashMap<>();
        for (String name : AttributeHeaders.SYSTEM_HEADERS) {
            request.parameter("response-" + name).ifPresent(value -> overrides.put(name, value));
        }
        return overrides;
    }

    private static String quoted(StoredObject object) {
        return "\"" + object.eTag() + "\"";
    }
}
