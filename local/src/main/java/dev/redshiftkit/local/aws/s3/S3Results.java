package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.XmlWriter;

/** Begins the documents that S3 answers with. */
final class S3Results {

    private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private S3Results() {}

    /** Begins a result, which is in S3's namespace; errors are in none. */
    static XmlWriter begin(String root) {
        return XmlWriter.document(root, NAMESPACE);
    }
}
