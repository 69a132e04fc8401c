package dev.redshiftkit.local.aws.remote;

import dev.redshiftkit.local.aws.XmlWriter;
import dev.redshiftkit.local.storage.ObjectName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An object that goes to S3 in parts and is nowhere to be seen until it is completed. One thread at a time. */
final class MultipartUpload {

    private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private final RemoteCaller caller;
    private final ObjectName name;
    private final String id;
    private final List<String> eTags = new ArrayList<>();

    private MultipartUpload(RemoteCaller caller, ObjectName name, String id) {
        this.caller = caller;
        this.name = name;
        this.id = id;
    }

    static MultipartUpload start(RemoteCaller caller, ObjectName name, Map<String, String> headers) throws IOException {
        RemoteCall call = RemoteCall.toObject("POST", name)
                .withQuery(Map.of("uploads", ""))
                .withHeaders(headers);
        return new MultipartUpload(
                caller, name, XmlElement.parse(caller.succeed(call).body()).require("UploadId"));
    }

    void add(byte[] part) throws IOException {
        String number = String.valueOf(eTags.size() + 1);
        RemoteCall call = RemoteCall.toObject("PUT", name)
                .withQuery(Map.of("partNumber", number, "uploadId", id))
                .withBody(part);
        eTags.add(caller.succeed(call).eTag());
    }

    /** Makes the object visible and returns its ETag. */
    String complete() throws IOException {
        XmlWriter xml = XmlWriter.document("CompleteMultipartUpload", NAMESPACE);
        for (int i = 0; i < eTags.size(); i++) {
            xml.begin("Part")
                    .element("PartNumber", i + 1)
                    .element("ETag", "\"" + eTags.get(i) + "\"")
                    .end();
        }
        RemoteCall call = RemoteCall.toObject("POST", name)
                .withQuery(Map.of("uploadId", id))
                .withBody(xml.finish().getBytes(StandardCharsets.UTF_8));
        return completed(call, caller.succeed(call));
    }

    /** S3 may find out that it fails when it has begun to answer with success (API reference, CompleteMultipartUpload). */
    private static String completed(RemoteCall call, RemoteAnswer answer) throws IOException {
        XmlElement result = XmlElement.parse(answer.body());
        if (result.name().equals("Error")) {
            throw RemoteErrors.refusal(call, answer);
        }
        return RemoteAnswer.unquoted(result.require("ETag"));
    }

    void abort() throws IOException {
        caller.succeed(RemoteCall.toObject("DELETE", name).withQuery(Map.of("uploadId", id)));
    }
}
