package dev.redshiftkit.local.session;

import dev.redshiftkit.local.wire.MessageGate;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import java.nio.channels.ByteChannel;

/**
 * Where a session's client is.
 *
 * @param frames holds what the client has sent already
 * @param gate what may happen to messages between the two
 */
public record ClientLink(ByteChannel channel, FrameDecoder frames, MessageGate gate) {}
