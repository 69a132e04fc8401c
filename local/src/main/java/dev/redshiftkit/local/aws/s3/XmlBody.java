package dev.redshiftkit.local.aws.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An element of an XML body. Document types, and with them entities of any kind, are refused. */
record XmlBody(Element element) {

    /** S3 takes two megabytes at most (API reference, DeleteObjects); a list of 10,000 parts needs less. */
    private static final int MAX_BYTES = 2 << 20;

    /** @throws S3Exception if the body is not what it should be */
    static XmlBody read(S3Request request, String root) throws IOException {
        RequestBody body = RequestBody.of(request);
        byte[] bytes = body.content().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw S3Error.MALFORMED_XML.refusal();
        }
        Element element = parse(bytes);
        if (!element.getLocalName().equals(root)) {
            throw S3Error.MALFORMED_XML.refusal();
        }
        return new XmlBody(element);
    }

    private static Element parse(byte[] bytes) throws IOException {
        try {
            return builder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXException e) {
            throw S3Error.MALFORMED_XML.refusal();
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new ThrowingHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's XML parser cannot be kept from reading document types", e);
        }
    }

    List<XmlBody> children(String name) {
        List<XmlBody> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getLocalName().equals(name)) {
                children.add(new XmlBody(child));
            }
        }
        return children;
    }

    Optional<String> find(String name) {
        return children(name).stream().findFirst().map(child -> child.element.getTextContent());
    }

    /** @throws S3Exception if there is no such child */
    String require(String name) {
        return find(name).orElseThrow(S3Error.MALFORMED_XML::refusal);
    }

    /** Keeps the parser from printing what it finds to standard error. */
    private static final class ThrowingHandler implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {}

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
