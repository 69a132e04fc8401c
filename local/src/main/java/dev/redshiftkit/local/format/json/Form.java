package dev.redshiftkit.local.format.json;

/** In which form a target wants what a document has for it. */
public enum Form {
    /** As text: strings without quotes, objects and arrays as JSON. */
    TEXT,
    /** As JSON, whatever it is. */
    JSON,
    /** As text, and what the document's format knows to be a date or time as one, not as the number it is stored as. */
    TIME,
    /** As text, and bytes as hexadecimal digits. */
    HEXADECIMAL
}
