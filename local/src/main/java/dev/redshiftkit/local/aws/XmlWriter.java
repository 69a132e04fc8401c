package dev.redshiftkit.local.aws;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes a small XML document. One thread at a time. */
public final class XmlWriter {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    private XmlWriter() {}

    /** Begins a document without a namespace. */
    public static XmlWriter document(String root) {
        return new XmlWriter().begin(root);
    }

    /** Begins a document whose elements are in a namespace. */
    public static XmlWriter document(String root, String namespace) {
        XmlWriter writer = new XmlWriter();
        writer.text
                .append('<')
                .append(root)
                .append(" xmlns=\"")
                .append(namespace)
                .append("\">");
        writer.open.push(root);
        return writer;
    }

    /** Opens an element in the one that was opened last. */
    public XmlWriter begin(String name) {
        text.append('<').append(name).append('>');
        open.push(name);
        return this;
    }

    /** Closes the element that was opened last. */
    public XmlWriter end() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Adds an element that holds a text. */
    public XmlWriter element(String name, Object value) {
        return begin(name).text(value).end();
    }

    /** Adds text to the element that was opened last. */
    public XmlWriter text(Object value) {
        value.toString().codePoints().forEach(this::escape);
        return this;
    }

    private void escape(int codePoint) {
        switch (codePoint) {
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '&' -> text.append("&amp;");
            case '"' -> text.append("&quot;");
            default -> appendVisible(codePoint);
        }
    }

    /** Control characters have no place in XML 1.0; like S3, this writes references that some parsers still take. */
    private void appendVisible(int codePoint) {
        if (codePoint < ' ') {
            text.append(String.format(Locale.ROOT, "&#x%X;", codePoint));
        } else {
            text.appendCodePoint(codePoint);
        }
    }

    /** Closes what is open and returns the document. */
    public String finish() {
        while (!open.isEmpty()) {
            end();
        }
        return text.toString();
    }
}
