package dev.redshiftkit.local.aws.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One service of AWS. Many threads call it at once. */
public interface ApiService {

    /** Returns the name that requests are signed for. */
    String signingName();

    /** Returns how the service is spoken to. */
    Dialect dialect();

    /**
     * Performs what is asked. May block.
     *
     * @throws ApiException as the service refuses it
     */
    ObjectNode perform(ApiRequest request);
}
