package dev.redshiftkit.local.format.json;

/** Thrown when a document is not as it should be. Cheap, as there may be many: it has no stack trace. */
public final class MalformedDocumentException extends Exception {

    private static final long serialVersionUID = 1;

    private final int position;

    /** @param position where in the document, in bytes from 0 */
    public MalformedDocumentException(String message, int position) {
        super(message, null, false, false);
        this.position = position;
    }

    /** Returns what is wrong where a path goes on with a member of something else than an object. */
    public static MalformedDocumentException noObject(int position) {
        return new MalformedDocumentException("Invalid JSONPath format: Member is not an object.", position);
    }

    /** Returns what is wrong where a path goes on with an element that is not there. */
    public static MalformedDocumentException noElement(int position) {
        return new MalformedDocumentException("Invalid JSONPath format: Not an array or index out of range.", position);
    }

    /** Returns where in the document it is, in bytes from 0. */
    public int position() {
        return position;
    }

    /** Returns what is wrong, in words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
