package dev.redshiftkit.local.aws.remote;

import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.StoredObject;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists objects, page by page (S3 API reference, ListObjectsV2). */
final class RemoteListing {

    private final RemoteCaller caller;
    private final String bucket;
    private final String prefix;
    private final List<StoredObject> objects = new ArrayList<>();

    RemoteListing(RemoteCaller caller, String bucket, String prefix) {
        this.caller = caller;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    List<StoredObject> readAll() throws IOException {
        Optional<String> next = read(Optional.empty());
        while (next.isPresent()) {
            next = read(next);
        }
        return objects;
    }

    /** Returns the token of the page that follows, if one does. */
    private Optional<String> read(Optional<String> token) throws IOException {
        Map<String, String> query = new HashMap<>();
        query.put("list-type", "2");
        query.put("prefix", prefix);
        // Keys may hold characters that XML cannot.
        query.put("encoding-type", "url");
        token.ifPresent(text -> query.put("continuation-token", text));
        RemoteCall call = RemoteCall.toBucket("GET", bucket).withQuery(query);
        return take(XmlElement.parse(caller.succeed(call).body()));
    }

    private Optional<String> take(XmlElement page) throws IOException {
        boolean encoded = page.find("EncodingType").filter("url"::equals).isPresent();
        for (XmlElement entry : page.all("Contents")) {
            objects.add(object(entry, encoded));
        }
        return page.require("IsTruncated").equals("true")
                ? Optional.of(page.require("NextContinuationToken"))
                : Optional.empty();
    }

    private StoredObject object(XmlElement entry, boolean encoded) throws IOException {
        String key = entry.require("Key");
        try {
            return new StoredObject(
                    ObjectName.of(bucket, encoded ? URLDecoder.decode(key, StandardCharsets.UTF_8) : key),
                    Long.parseLong(entry.require("Size")),
                    RemoteAnswer.unquoted(entry.require("ETag")),
                    Instant.parse(entry.require("LastModified")),
                    ObjectAttributes.NONE);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException("the S3 endpoint lists an object with a key, size or date that cannot be read", e);
        }
    }
}
