package dev.redshiftkit.pgwire.message;

/** What Describe and Close refer to by name; the unnamed one of each has the empty name. */
public enum Target {
    STATEMENT('S'),
    PORTAL('P');

    private final char code;

    Target(char code) {
        this.code = code;
    }

    /** The letter that stands for this target on the wire. */
    public char code() {
        return code;
    }
}
