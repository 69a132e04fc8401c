package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.XmlWriter;

/** The one owner of everything in a local store. */
final class Owner {

    private static final String CANONICAL_ID = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a";

    private Owner() {}

    static void write(XmlWriter xml, String element) {
        xml.begin(element)
                .element("ID", CANONICAL_ID)
                .element("DisplayName", "local")
                .end();
    }
}
