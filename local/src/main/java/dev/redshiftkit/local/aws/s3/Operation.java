package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.HttpResponse;
import java.io.IOException;

/** One operation of the API. */
@FunctionalInterface
interface Operation {

    HttpResponse perform(S3Request request) throws IOException;
}
