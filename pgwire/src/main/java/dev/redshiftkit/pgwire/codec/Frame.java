package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.Bytes;

/**
 * A message as the wire carries it: its type byte and what follows the length.
 *
 * @param type the message's letter; which message it means depends on the direction
 */
public record Frame(byte type, Bytes body) {

    @Override
    public String toString() {
        return "Frame[" + TypeByte.describe(type) + ", " + body.length() + " bytes]";
    }
}
