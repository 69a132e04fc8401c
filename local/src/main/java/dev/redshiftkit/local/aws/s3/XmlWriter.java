package dev.redshiftkit.local.aws.s3;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes a small XML document. */
final class XmlWriter {

    private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    private XmlWriter() {}

    /** Begins a document without a namespace, as errors are. */
    static XmlWriter document(String root) {
        XmlWriter writer = new XmlWriter();
        writer.begin(root);
        return writer;
    }

    /** Begins a document in S3's namespace, as results are. */
    static XmlWriter result(String root) {
        XmlWriter writer = new XmlWriter();
        writer.text.append('<').append(root).append(" xmlns=\"" + NAMESPACE + "\">");
        writer.open.push(root);
        return writer;
    }

    /** Returns a document in S3's namespace that is a single element with a value. */
    static String resultOf(String root, String value) {
        XmlWriter writer = result(root);
        value.codePoints().forEach(writer::escape);
        return writer.finish();
    }

    XmlWriter begin(String name) {
        text.append('<').append(name).append('>');
        open.push(name);
        return this;
    }

    XmlWriter end() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    XmlWriter element(String name, Object value) {
        begin(name);
        value.toString().codePoints().forEach(this::escape);
        return end();
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

    String finish() {
        while (!open.isEmpty()) {
            end();
        }
        return text.toString();
    }
}
