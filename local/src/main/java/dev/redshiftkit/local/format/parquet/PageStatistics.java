package dev.redshiftkit.local.format.parquet;

import java.util.Arrays;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** The least and the greatest value of a page, by which readers skip pages and row groups. */
final class PageStatistics {

    private PageStatistics() {}

    /** @param nulls how many values the page has beside these */
    static Statistics<?> of(PrimitiveType type, PlainValues values, int nulls) {
        Statistics<?> statistics = Statistics.createStats(type);
        statistics.incrementNumNulls(nulls);
        if (values.count() > 0) {
            update(type, values, statistics);
        }
        return statistics;
    }

    private static void update(PrimitiveType type, PlainValues values, Statistics<?> statistics) {
        switch (type.getPrimitiveTypeName()) {
            case INT32 -> ints(values, statistics);
            case INT64 -> longs(values, statistics);
            case FLOAT -> floats(values, statistics);
            case DOUBLE -> doubles(values, statistics);
            case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(type, values, statistics);
            case BOOLEAN, INT96 -> {
                // A page has both booleans more often than not, and INT96 has no order that readers agree on.
            }
        }
    }

    private static void ints(PlainValues values, Statistics<?> statistics) {
        int least = Integer.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        for (int at = 0; at < values.size(); at += Integer.BYTES) {
            int value = values.intAt(at);
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        statistics.updateStats(least);
        statistics.updateStats(greatest);
    }

    private static void longs(PlainValues values, Statistics<?> statistics) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int at = 0; at < values.size(); at += Long.BYTES) {
            long value = values.longAt(at);
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        statistics.updateStats(least);
        statistics.updateStats(greatest);
    }

    /** With a value that is not a number there is neither a least nor a greatest one: it makes both what it is. */
    private static void floats(PlainValues values, Statistics<?> statistics) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (int at = 0; at < values.size(); at += Float.BYTES) {
            float value = Float.intBitsToFloat(values.intAt(at));
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        if (!Float.isNaN(least)) {
            statistics.updateStats(least);
            statistics.updateStats(greatest);
        }
    }

    private static void doubles(PlainValues values, Statistics<?> statistics) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < values.size(); at += Double.BYTES) {
            double value = Double.longBitsToDouble(values.longAt(at));
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        if (!Double.isNaN(least)) {
            statistics.updateStats(least);
            statistics.updateStats(greatest);
        }
    }

    private static void bytes(PrimitiveType type, PlainValues values, Statistics<?> statistics) {
        boolean isSigned = type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation;
        int prefix = values.width() == PlainValues.VARIABLE ? Integer.BYTES : 0;
        int least = 0;
        int greatest = 0;
        for (int at = values.lengthAt(0); at < values.size(); at += values.lengthAt(at)) {
            if (compare(values, at, least, prefix, isSigned) < 0) {
                least = at;
            } else if (compare(values, at, greatest, prefix, isSigned) > 0) {
                greatest = at;
            }
        }
        statistics.updateStats(binary(values, least, prefix));
        statistics.updateStats(binary(values, greatest, prefix));
    }

    private static int compare(PlainValues values, int one, int other, int prefix, boolean isSigned) {
        byte[] bytes = values.bytes();
        if (isSigned && bytes[one] < 0 != bytes[other] < 0) {
            return Byte.compare(bytes[one], bytes[other]);
        }
        return Arrays.compareUnsigned(
                bytes, one + prefix, one + values.lengthAt(one), bytes, other + prefix, other + values.lengthAt(other));
    }

    private static Binary binary(PlainValues values, int at, int prefix) {
        return Binary.fromConstantByteArray(Arrays.copyOfRange(values.bytes(), at + prefix, at + values.lengthAt(at)));
    }
}
