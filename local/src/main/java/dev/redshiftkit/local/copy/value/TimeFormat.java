package dev.redshiftkit.local.copy.value;

/** What a DATEFORMAT or TIMEFORMAT says about the text of dates and times. */
public sealed interface TimeFormat {

    /** The default of DATEFORMAT. */
    TimeFormat DEFAULT_DATE = new Pattern("YYYY-MM-DD");

    /** The default of TIMEFORMAT for TIMESTAMP; TIMESTAMPTZ may have an offset behind it. */
    TimeFormat DEFAULT_TIMESTAMP = new Pattern("YYYY-MM-DD HH:MI:SS");

    /** Returns the format that the words of the option stand for; {@code auto} and the epochs are case-sensitive. */
    static TimeFormat of(String text) {
        return switch (text) {
            case "auto" -> new Automatic();
            case "epochsecs" -> new Epoch(1_000_000);
            case "epochmillisecs" -> new Epoch(1_000);
            default -> new Pattern(text);
        };
    }

    /** Text of one shape, such as {@code MM/DD/YYYY}. */
    record Pattern(String text) implements TimeFormat {}

    /** Text of any shape that is recognized. */
    record Automatic() implements TimeFormat {}

    /**
     * A count from the start of 1970.
     *
     * @param unitMicros microseconds that one stands for
     */
    record Epoch(int unitMicros) implements TimeFormat {}
}
