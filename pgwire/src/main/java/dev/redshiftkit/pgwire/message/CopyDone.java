package dev.redshiftkit.pgwire.message;

/** The good end of a COPY stream, in either direction. */
public record CopyDone() implements FrontendMessage, BackendMessage {}
