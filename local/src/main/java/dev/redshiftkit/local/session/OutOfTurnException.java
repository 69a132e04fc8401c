package dev.redshiftkit.local.session;

import dev.redshiftkit.pgwire.codec.Frame;

/** The engine answered something nobody asked, which is a mistake of this gateway: the session cannot go on. */
final class OutOfTurnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfTurnException(Frame frame) {
        super("the engine sent " + frame + " out of turn");
    }
}
