package dev.redshiftkit.local.error;

/**
 * The ruled block that Redshift puts into the detail of an error raised by its engine, as opposed to its parser.
 *
 * @param error what went wrong, usually the message again
 * @param code Redshift's number for it, such as 8001
 * @param context where the engine was, in free text; may be empty
 * @param query the id of the query, 0 or -1 when there is none
 * @param location source file and line, such as {@code s3_utility.cpp:654}
 * @param process the process that failed, such as {@code padbmaster [pid=18]}
 */
public record EngineDetail(String error, int code, String context, long query, String location, String process) {

    private static final String RULE = "-----------------------------------------------";

    /** Returns the block as it is sent in the detail field: a line per entry between two rules. */
    public String render() {
        return String.join(
                "\n  ",
                "\n  " + RULE,
                "error:  " + error,
                "code:      " + code,
                "context:   " + context,
                "query:     " + query,
                "location:  " + location,
                "process:   " + process,
                RULE + "\n");
    }
}
