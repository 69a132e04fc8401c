package dev.redshiftkit.client.error;

/** A setting has a value that is not allowed. Nothing has been opened or sent. */
public final class InvalidSettingException extends RedshiftException {

    private static final String PREFIX = "redshift.";

    private final String setting;

    /**
     * @param setting the name below {@code redshift.}, such as {@code pool.maximum-size}
     * @param allowed what may stand there, such as {@code 1 to 500}
     * @param given what was given; never a secret
     */
    public InvalidSettingException(String setting, String allowed, Object given) {
        this(setting, PREFIX + setting + " must be " + allowed + ", but is " + given);
    }

    private InvalidSettingException(String setting, String message) {
        super(message, ErrorFacts.of(ErrorKind.INVALID_CONFIGURATION, Delivery.NOT_SENT));
        this.setting = PREFIX + setting;
    }

    /** For a setting that has to be given and was not. */
    public static InvalidSettingException missing(String setting, String allowed) {
        return new InvalidSettingException(setting, PREFIX + setting + " must be " + allowed + ", but is not given");
    }

    /** Throws unless {@code holds}; the other parameters are those of the constructor. */
    public static void require(boolean holds, String setting, String allowed, Object given) {
        if (!holds) {
            throw new InvalidSettingException(setting, allowed, given);
        }
    }

    /** The full name of the setting, such as {@code redshift.pool.maximum-size}. */
    public String setting() {
        return setting;
    }
}
