package dev.redshiftkit.local.format.parquet;

/** The unit a file counts times in. */
public enum TimeUnit {
    /** No time at all: the number stays what it is. */
    NONE {
        @Override
        public long toMicros(long value) {
            return value;
        }
    },
    MILLIS {
        @Override
        public long toMicros(long value) {
            return Math.multiplyExact(value, 1000L);
        }
    },
    MICROS {
        @Override
        public long toMicros(long value) {
            return value;
        }
    },
    NANOS {
        @Override
        public long toMicros(long value) {
            return Math.floorDiv(value, 1000L);
        }
    };

    /**
     * Returns a count of these units in microseconds.
     *
     * @throws ArithmeticException if so many microseconds cannot be told
     */
    public abstract long toMicros(long value);
}
