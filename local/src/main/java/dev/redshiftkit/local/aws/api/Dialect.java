package dev.redshiftkit.local.aws.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.aws.HttpRequest;
import dev.redshiftkit.local.aws.HttpResponse;
import dev.redshiftkit.local.aws.QueryParameters;
import dev.redshiftkit.local.aws.QueryParameters.Parameter;
import dev.redshiftkit.local.aws.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How a service is spoken to. */
public sealed interface Dialect {

    ObjectMapper MAPPER = new ObjectMapper();

    /** An operation with its parameters. */
    record Call(String operation, JsonNode parameters) {}

    /**
     * Reads what is asked.
     *
     * @throws ApiException if it cannot be read
     */
    Call read(HttpRequest request, byte[] body);

    /** Writes what an operation gave. */
    HttpResponse reply(String operation, ObjectNode result, String requestId);

    /** Writes why it gave nothing. */
    HttpResponse error(ApiException error, String requestId);

    /** Returns a moment as replies have it. */
    JsonNode moment(Instant instant);

    /**
     * Forms in, XML out.
     *
     * @param namespace of the answers
     */
    record Query(String namespace) implements Dialect {

        @Override
        public Call read(HttpRequest request, byte[] body) {
            try {
                ObjectNode parameters = MAPPER.createObjectNode();
                for (Parameter parameter : QueryParameters.parse(new String(body, StandardCharsets.UTF_8))
                        .parameters()) {
                    parameters.put(parameter.name(), parameter.value());
                }
                return new Call(parameters.path("Action").asText(), parameters);
            } catch (IllegalArgumentException e) {
                throw Refusal.MALFORMED.in(this);
            }
        }

        @Override
        public HttpResponse reply(String operation, ObjectNode result, String requestId) {
            XmlWriter xml = XmlWriter.document(operation + "Response", namespace);
            xml.begin(operation + "Result");
            writeFields(xml, result);
            xml.end().begin("ResponseMetadata").element("RequestId", requestId);
            return HttpResponse.xml(200, xml.finish());
        }

        /** A list is an object whose only field has the elements, and the name of each. */
        private static void writeFields(XmlWriter xml, JsonNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isArray()) {
                    field.getValue().forEach(element -> writeField(xml, field.getKey(), element));
                } else {
                    writeField(xml, field.getKey(), field.getValue());
                }
            });
        }

        private static void writeField(XmlWriter xml, String name, JsonNode value) {
            if (value.isObject()) {
                xml.begin(name);
                writeFields(xml, value);
                xml.end();
            } else {
                xml.element(name, value.asText());
            }
        }

        @Override
        public HttpResponse error(ApiException error, String requestId) {
            XmlWriter xml = XmlWriter.document("ErrorResponse", namespace);
            xml.begin("Error")
                    .element("Type", error.status() < 500 ? "Sender" : "Receiver")
                    .element("Code", codeOf(error, this))
                    .element("Message", String.valueOf(error.getMessage()))
                    .end();
            xml.element("RequestId", requestId);
            return HttpResponse.xml(error.status(), xml.finish());
        }

        @Override
        public JsonNode moment(Instant instant) {
            return MAPPER.getNodeFactory()
                    .textNode(instant.truncatedTo(ChronoUnit.MILLIS).toString());
        }
    }

    /** JSON in, JSON out, with the operation in a header. */
    record Json() implements Dialect {

        private static final String CONTENT_TYPE = "application/x-amz-json-1.1";

        @Override
        public Call read(HttpRequest request, byte[] body) {
            String target = Optional.ofNullable(request.headers().get("x-amz-target"))
                    .map(values -> values.get(0))
                    .orElse("");
            try {
                JsonNode parameters = body.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(body);
                if (!parameters.isObject()) {
                    throw Refusal.MALFORMED.in(this);
                }
                return new Call(target.substring(target.lastIndexOf('.') + 1), parameters);
            } catch (java.io.IOException e) {
                throw Refusal.MALFORMED.in(this);
            }
        }

        @Override
        public HttpResponse reply(String operation, ObjectNode result, String requestId) {
            return json(200, result);
        }

        @Override
        public HttpResponse error(ApiException error, String requestId) {
            String code = codeOf(error, this);
            ObjectNode body = MAPPER.createObjectNode();
            body.put("__type", code).put("message", String.valueOf(error.getMessage()));
            return json(error.status(), body).withHeader("x-amzn-ErrorType", code);
        }

        private static HttpResponse json(int status, ObjectNode body) {
            try {
                return HttpResponse.of(status, CONTENT_TYPE, MAPPER.writeValueAsBytes(body));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a tree can always be written", e);
            }
        }

        @Override
        public JsonNode moment(Instant instant) {
            return MAPPER.getNodeFactory().numberNode(instant.toEpochMilli() / 1000.0);
        }
    }

    private static String codeOf(ApiException error, Dialect dialect) {
        return error.code().equals(ApiException.INVALID) ? Refusal.INVALID.code(dialect) : error.code();
    }
}
