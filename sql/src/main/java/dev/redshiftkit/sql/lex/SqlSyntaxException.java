package dev.redshiftkit.sql.lex;

/** SQL text that cannot be read. The message says what is wrong and where, and quotes nothing of the text. */
public final class SqlSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * Creates the failure.
     *
     * @param problem what is wrong, without a word of the SQL text
     * @param position index of the character where the faulty construct begins, from 0
     */
    public SqlSyntaxException(String problem, int position) {
        super(problem + " at position " + (position + 1));
        this.position = position;
    }

    /** Returns the index of the character where the faulty construct begins, from 0; the message counts from 1. */
    public int position() {
        return position;
    }
}
