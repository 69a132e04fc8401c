package dev.redshiftkit.local.fidelity;

/** What is printed for a case that was run, or not. */
enum Verdict {
    /** As a cluster does. */
    PASS("pass"),
    /** Otherwise than a cluster, and as the case says. */
    DIFFERS("differs"),
    /** Refused, as the case says. */
    REFUSED("refused"),
    /** Not run: the case is about the local Redshift, and this is another server. */
    SKIPPED("skipped"),
    /** Not as expected. */
    FAIL("FAIL");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    static Verdict asExpected(FidelityCase.Status status) {
        return switch (status) {
            case WORKS -> PASS;
            case DIFFERS -> DIFFERS;
            case REFUSED -> REFUSED;
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
