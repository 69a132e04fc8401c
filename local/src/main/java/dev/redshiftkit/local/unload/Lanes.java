package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.engine.CopyOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Deals the rows out to the slices in turn, and the slices to as many lanes as there are processors. One thread at a time. */
final class Lanes implements CopyOutput, AutoCloseable {

    /** Signature, flags and length of the extension, which stand before the first row. */
    private static final int HEADER_BYTES = 19;

    private final List<Lane> lanes;
    private final int slices;
    private boolean isStarted;
    private int next;

    Lanes(SliceWriter[] writers, int processors) {
        int count = Math.min(writers.length, processors);
        this.slices = writers.length;
        this.lanes = IntStream.range(0, count)
                .mapToObj(lane -> new Lane(writers, every(count, lane, writers)))
                .toList();
    }

    private static List<SliceWriter> every(int step, int from, SliceWriter[] writers) {
        List<SliceWriter> chosen = new ArrayList<>();
        for (int i = from; i < writers.length; i += step) {
            chosen.add(writers[i]);
        }
        return chosen;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        int skipped = isStarted ? 0 : HEADER_BYTES;
        isStarted = true;
        // What stands behind the last row is two bytes that say so.
        if (length - skipped > Short.BYTES) {
            lanes.get(next % lanes.size()).add(next, buffer, offset + skipped, length - skipped);
            next = (next + 1) % slices;
        }
    }

    /** Writes all rows and completes all files. */
    void finish() throws IOException {
        for (Lane lane : lanes) {
            lane.finish();
        }
        for (Lane lane : lanes) {
            lane.await();
        }
    }

    /** Ends all threads. */
    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }
}
