package dev.redshiftkit.local.aws.remote;

import dev.redshiftkit.local.aws.XmlWriter;
import dev.redshiftkit.local.storage.ObjectName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Deletes many objects with few requests (S3 API reference, DeleteObjects). */
final class RemoteDeletion {

    private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
    private static final int MAX_OBJECTS = 1000;

    private final RemoteCaller caller;
    private final String bucket;

    RemoteDeletion(RemoteCaller caller, String bucket) {
        this.caller = caller;
        this.bucket = bucket;
    }

    void delete(List<ObjectName> names) throws IOException {
        for (int from = 0; from < names.size(); from += MAX_OBJECTS) {
            deleteSome(names.subList(from, Math.min(from + MAX_OBJECTS, names.size())));
        }
    }

    private void deleteSome(List<ObjectName> names) throws IOException {
        byte[] body = body(names);
        RemoteCall call = RemoteCall.toBucket("POST", bucket)
                .withQuery(Map.of("delete", ""))
                .withHeaders(Map.of("content-md5", md5(body)))
                .withBody(body);
        RemoteAnswer answer = caller.succeed(call);
        List<XmlElement> errors = XmlElement.parse(answer.body()).all("Error");
        if (!errors.isEmpty()) {
            throw RemoteErrors.refusal(call, answer.status(), errors.get(0));
        }
    }

    private static byte[] body(List<ObjectName> names) {
        XmlWriter xml = XmlWriter.document("Delete", NAMESPACE);
        for (ObjectName name : names) {
            xml.begin("Object").element("Key", name.key()).end();
        }
        return xml.element("Quiet", true).finish().getBytes(StandardCharsets.UTF_8);
    }

    /** S3 insists on a checksum here, and every endpoint takes this one. */
    private static String md5(byte[] content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has MD5", e);
        }
    }
}
