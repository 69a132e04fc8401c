package dev.redshiftkit.local.fault;

/**
 * What becomes of one piece of bytes on its way.
 *
 * @param delayNanos how much later it arrives
 * @param bytesPerSecond how fast; {@link Long#MAX_VALUE} for as fast as may be
 * @param sliceBytes how much of it arrives at once
 * @param pauseNanos between two slices
 */
public record LineShape(long delayNanos, long bytesPerSecond, int sliceBytes, long pauseNanos) {

    public static final LineShape STRAIGHT = new LineShape(0, Long.MAX_VALUE, Integer.MAX_VALUE, 0);

    LineShape with(LineFault fault, long occasion) {
        if (fault instanceof LineFault.Latency latency) {
            return new LineShape(
                    delayNanos + latency.delayOf(occasion).toNanos(), bytesPerSecond, sliceBytes, pauseNanos);
        }
        if (fault instanceof LineFault.Bandwidth bandwidth) {
            return new LineShape(
                    delayNanos, Math.min(bytesPerSecond, bandwidth.bytesPerSecond()), sliceBytes, pauseNanos);
        }
        LineFault.Slicing slicing = (LineFault.Slicing) fault;
        return new LineShape(
                delayNanos,
                bytesPerSecond,
                Math.min(sliceBytes, slicing.bytes()),
                pauseNanos + slicing.pause().toNanos());
    }
}
