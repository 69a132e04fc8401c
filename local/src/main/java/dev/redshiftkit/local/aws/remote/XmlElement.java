package dev.redshiftkit.local.aws.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of an answer. Document types, and with them entities of any kind, are not read. */
record XmlElement(String name, String text, List<XmlElement> children) {

    /** Answers of S3 have four levels; more come from somebody who means harm. */
    private static final int MAX_DEPTH = 16;

    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws IOException if it is no XML */
    static XmlElement parse(byte[] document) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
            reader.nextTag();
            return read(reader, 1);
        } catch (XMLStreamException e) {
            throw new IOException("the S3 endpoint answered with what is no XML", e);
        }
    }

    private static XmlElement read(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw new XMLStreamException("nested too deeply");
        }
        String name = reader.getLocalName();
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        while (reader.next() != XMLStreamReader.END_ELEMENT) {
            if (reader.isStartElement()) {
                children.add(read(reader, depth + 1));
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return new XmlElement(name, text.toString(), children);
    }

    List<XmlElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    Optional<String> find(String child) {
        return all(child).stream().map(XmlElement::text).findFirst();
    }

    /** @throws IOException if there is no such child */
    String require(String child) throws IOException {
        return find(child)
                .orElseThrow(() -> new IOException("the S3 endpoint answered with " + name + " without " + child));
    }
}
