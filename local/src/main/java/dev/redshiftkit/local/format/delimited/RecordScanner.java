package dev.redshiftkit.local.format.delimited;

/** Divides bytes into records and fields. Implementations differ in what quotes and backslashes mean. */
interface RecordScanner {

    /** The bytes end before the record does. */
    int INCOMPLETE = -1;

    /** The record breaks a rule about quotes; {@link #fault} says which. */
    int FAULTY = -2;

    /**
     * Finds the record that starts at {@code from}.
     *
     * @param isLast whether the file ends at {@code to}, which then ends the record
     * @return the position behind the record's last byte, its line end excluded, or a negative constant from above
     */
    int scan(byte[] bytes, int from, int to, boolean isLast, FieldList fields);

    /** What was wrong with the record that was {@link #FAULTY}. */
    RecordFault fault();

    static RecordScanner of(DelimitedLayout layout) {
        if (layout.isFixedWidth()) {
            return new FixedWidthScanner(layout.widths(), layout.quoting() == Quoting.REMOVED);
        }
        return switch (layout.quoting()) {
            case CSV -> new CsvScanner((byte) layout.delimiter(), (byte) layout.quote());
            case REMOVED -> new RemoveQuotesScanner((byte) layout.delimiter(), layout.escaped());
            case NONE -> new TextScanner((byte) layout.delimiter(), layout.escaped());
        };
    }
}
