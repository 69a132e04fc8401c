package dev.redshiftkit.local.format.parquet;

/** The unit a file counts times in. */
enum TimeUnit {
    /** No time at all: the number stays what it is. */
    NONE {
        @Override
        long toMicros(long value) {
            return value;
        }
    },
    MILLIS {
        @Override
        long toMicros(long value) {
            return Math.multiplyExact(value, 1000L);
        }
    },
    MICROS {
        @Override
        long toMicros(long value) {
            return value;
        }
    },
    NANOS {
        @Override
        long toMicros(long value) {
            return Math.floorDiv(value, 1000L);
        }
    };

    abstract long toMicros(long value);
}
