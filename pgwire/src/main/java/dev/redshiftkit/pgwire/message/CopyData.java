package dev.redshiftkit.pgwire.message;

/**
 * A piece of a COPY stream, in either direction. Pieces need not end where rows end, although the server sends one row in each.
 */
public record CopyData(Bytes data) implements FrontendMessage, BackendMessage {}
