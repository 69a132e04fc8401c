package dev.redshiftkit.sql.lex;

/** What a piece of SQL text is, as far as its spelling tells. */
public enum TokenKind {
    /** A keyword or an unquoted name, temporary tables' {@code #name} included. */
    WORD,
    /** A name in double quotes. */
    QUOTED_IDENTIFIER,
    /** A literal in single quotes, or {@code E'...'}; backslash escapes count in both. */
    STRING,
    /** {@code B'...'} or {@code X'...'}. */
    BIT_STRING,
    /** A literal between {@code $$} or {@code $tag$}, as function and procedure bodies are written. */
    DOLLAR_STRING,
    /** A number without its sign. */
    NUMBER,
    /** {@code $1}, {@code :name}, or the {@code ?} of JDBC; the first character tells which. */
    PARAMETER,
    /** One operator, such as {@code ||} or {@code ::}. */
    OPERATOR,
    /** One of {@code ( ) [ ] { } , ; .} or the two dots of a range. */
    PUNCTUATION,
    /** From two hyphens to the end of the line, or a bracketed comment with all that is nested in it. */
    COMMENT,
    /** Blanks, tabs and line ends. */
    WHITESPACE,
    /** One character that begins nothing in Redshift SQL, such as a backslash; the server refuses it. */
    UNKNOWN
}
