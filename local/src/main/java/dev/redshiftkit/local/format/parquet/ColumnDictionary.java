package dev.redshiftkit.local.format.parquet;

import java.util.Arrays;

/**
 * The values that a column of a row group has so far, each with a number, as long as there are few. Grows with the pages
 * that are looked up in it.
 */
final class ColumnDictionary {

    private static final int MOST_VALUES = 1 << 15;
    /** After so many values it must have shown that they repeat. */
    private static final int TRIAL = 2048;

    private final PlainValues values;
    private final int mostBytes;
    private int[] starts = new int[64];
    private int[] slots = new int[256];

    /**
     * Begins an empty one.
     *
     * @param width of every value, or {@link PlainValues#VARIABLE}
     * @param mostBytes what the values may take
     */
    ColumnDictionary(int width, int mostBytes) {
        this.values = new PlainValues(width);
        this.mostBytes = mostBytes;
    }

    /** Returns the values in the order of their numbers, in the same encoding as those of pages. */
    PlainValues values() {
        return values;
    }

    void clear() {
        values.clear();
        Arrays.fill(slots, 0);
    }

    /**
     * Looks the values of a page up, adding those that are new.
     *
     * @param numbers gets the number of each value
     * @return false if there are too many different ones
     */
    boolean encode(PlainValues page, int[] numbers) {
        int at = 0;
        for (int i = 0; i < page.count(); i++) {
            int length = page.lengthAt(at);
            numbers[i] = numberOf(page.bytes(), at, length);
            at += length;
            boolean isHopeless = i == TRIAL && values.count() > TRIAL / 2;
            if (isHopeless || values.size() > mostBytes || values.count() > MOST_VALUES) {
                return false;
            }
        }
        return true;
    }

    private int numberOf(byte[] bytes, int at, int length) {
        int mask = slots.length - 1;
        int slot = hash(bytes, at, length) & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            int start = starts[number];
            if (Arrays.equals(bytes, at, at + length, values.bytes(), start, start + values.lengthAt(start))) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = values.count() + 1;
        return add(bytes, at, length);
    }

    private int add(byte[] bytes, int at, int length) {
        int number = values.count();
        if (number == starts.length) {
            starts = Arrays.copyOf(starts, 2 * number);
        }
        starts[number] = values.size();
        values.addEncoded(bytes, at, length);
        if (2 * values.count() > slots.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < values.count(); number++) {
            int slot = hash(values.bytes(), starts[number], values.lengthAt(starts[number])) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(byte[] bytes, int at, int length) {
        int hash = length;
        for (int i = at; i < at + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        // The lowest bits choose the slot: let the others have a say.
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
