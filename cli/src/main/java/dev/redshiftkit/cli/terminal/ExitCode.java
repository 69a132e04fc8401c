package dev.redshiftkit.cli.terminal;

/** What {@code rsk} ends with. The numbers are promised to scripts, in {@code docs/cli.md} and in {@code --help}. */
public enum ExitCode {
    OK(0, "done"),
    FAILED(1, "the server refused or failed: an error in SQL, a load that did not take place"),
    USAGE(2, "the command line was not understood"),
    NOT_CONNECTED(3, "no connection: host not reached, certificate or login refused, or connection lost"),
    INVALID_INPUT(4, "a setting, a name or a file is not valid; nothing was changed"),
    IN_PART(5, "done in part: rows were rejected, or health is degraded"),
    INTERNAL(70, "a defect in rsk itself"),
    INTERRUPTED(130, "interrupted by Ctrl-C; the statement was cancelled on the server");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The number that the calling process sees. */
    public int number() {
        return number;
    }

    /** What it stands for, in a line. */
    public String meaning() {
        return meaning;
    }
}
