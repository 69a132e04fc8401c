package dev.redshiftkit.pgwire.codec;

/**
 * How long a message may say it is before it is refused. All are bytes that follow the length field.
 *
 * @param startupPacket for the first, untyped packets; at least 4
 * @param authentication for every message of a client that has not been let in yet
 * @param message for every other message
 */
public record FrameLimits(int startupPacket, int authentication, int message) {

    /** What PostgreSQL itself takes: 10,000 bytes to start with, 65,535 for a password or token, then just under 1 GiB. */
    public static final FrameLimits DEFAULTS = new FrameLimits(10_000, 65_535, 0x3fff_fffe - Integer.BYTES);

    public FrameLimits {
        requireLimit(startupPacket, Integer.BYTES, "start-up packet limit");
        requireLimit(authentication, 0, "authentication message limit");
        requireLimit(message, 0, "message limit");
    }

    /** Returns these limits with another one for ordinary messages. */
    public FrameLimits withMessage(int bytes) {
        return new FrameLimits(startupPacket, authentication, bytes);
    }

    static int requireLimit(int bytes, int least, String name) {
        if (bytes < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + " bytes, but is " + bytes);
        }
        return bytes;
    }
}
