package dev.redshiftkit.sql.command;

import java.util.Optional;

/**
 * A COPY or UNLOAD that is well-formed and yet refused: an option out of its range, one that something else excludes, or one
 * that is missing.
 *
 * <p>The message names the option and what is allowed; it holds no text of the statement. What Redshift itself would answer
 * is in {@link #sqlState()} and {@link #serviceMessage()}, for whoever has to answer in its place.
 */
public final class InvalidCommandException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Why a command was refused. */
    public enum Reason {
        /** The service has the option, but not for this data format, or no longer. */
        NOT_SUPPORTED("0A000"),
        /** Something else in the command excludes it. */
        EXCLUDED("42601"),
        /** It was given more than once. */
        REPEATED("42601"),
        /** It is missing, and the command or another option needs it. */
        REQUIRED("42601"),
        /** Its argument is not one that the manual allows. */
        BAD_ARGUMENT("22023");

        private final String sqlState;

        Reason(String sqlState) {
            this.sqlState = sqlState;
        }
    }

    private final Reason reason;
    private final String command;
    private final String option;
    private final String excludedBy;
    private final String allowed;
    private final String serviceMessage;

    private InvalidCommandException(
            Reason reason,
            CommandOption option,
            String excludedBy,
            String allowed,
            String message,
            String serviceMessage) {
        super(message);
        this.reason = reason;
        this.command = option.command();
        this.option = option.name();
        this.excludedBy = excludedBy;
        this.allowed = allowed;
        this.serviceMessage = serviceMessage;
    }

    /** Returns the refusal of an option that does not go with something else in the command. */
    public static InvalidCommandException excluded(CommandOption option, String by, String allowed) {
        return refusal(Reason.EXCLUDED, option, by, allowed, excludedMessage(option, by, allowed));
    }

    /** Returns the refusal of an option that does not go with something else, for which the service has its own words. */
    public static InvalidCommandException excluded(
            CommandOption option, String by, String allowed, String serviceMessage) {
        String message = excludedMessage(option, by, allowed);
        return new InvalidCommandException(Reason.EXCLUDED, option, by, allowed, message, serviceMessage);
    }

    private static String excludedMessage(CommandOption option, String by, String allowed) {
        return option + " does not go with " + by + ", which " + allowed;
    }

    /**
     * Returns the refusal of an option by a columnar format, which the service words in a way of its own (seen on a live
     * workgroup for PARQUET).
     */
    public static InvalidCommandException notSupported(CommandOption option, String format, String allowed) {
        return new InvalidCommandException(
                Reason.NOT_SUPPORTED,
                option,
                format,
                allowed,
                option + " is not supported with " + format + ", which " + allowed,
                option.name() + " argument is not supported for " + format + " based " + option.command());
    }

    /** Returns the refusal of an option that the service has given up. */
    public static InvalidCommandException withdrawn(CommandOption option, String allowed) {
        return refusal(Reason.NOT_SUPPORTED, option, "", allowed, option + " is no longer supported; " + allowed);
    }

    /** Returns the refusal of an option that comes twice. */
    public static InvalidCommandException repeated(CommandOption option) {
        return new InvalidCommandException(
                Reason.REPEATED,
                option,
                "",
                "at most once",
                option + " is given twice",
                "conflicting or redundant options");
    }

    /**
     * Returns the refusal of a command that lacks an option.
     *
     * @param by what needs it, such as another option or the command itself
     */
    public static InvalidCommandException required(CommandOption option, String by) {
        String message = option + " is missing, but " + by + " needs it";
        return refusal(Reason.REQUIRED, option, by, "required with " + by, message);
    }

    /** Returns the refusal of a number outside its range. */
    public static InvalidCommandException outOfRange(CommandOption option, String allowed, String given) {
        String message = option + " must be " + allowed + ", but is " + given;
        return refusal(Reason.BAD_ARGUMENT, option, "", allowed, message);
    }

    /** Returns the refusal of an argument that a message must not repeat, as texts may be confidential. */
    public static InvalidCommandException malformed(CommandOption option, String allowed) {
        return refusal(Reason.BAD_ARGUMENT, option, "", allowed, option + " must be " + allowed);
    }

    private static InvalidCommandException refusal(
            Reason reason, CommandOption option, String by, String allowed, String message) {
        return new InvalidCommandException(reason, option, by, allowed, message, message);
    }

    /** Returns why the command was refused. */
    public Reason reason() {
        return reason;
    }

    /** Returns the command by its keyword, such as {@code COPY}. */
    public String command() {
        return command;
    }

    /** Returns the option by its words in the manual, such as {@code NULL AS}. */
    public String option() {
        return option;
    }

    /** Returns the format, source or option that excludes or needs the option; empty where only the option itself is wrong. */
    public Optional<String> excludedBy() {
        return excludedBy.isEmpty() ? Optional.empty() : Optional.of(excludedBy);
    }

    /** Returns what is allowed instead, in words. */
    public String allowed() {
        return allowed;
    }

    /** Returns the SQLSTATE of Redshift's answer: 0A000, 42601 or 22023. */
    public String sqlState() {
        return reason.sqlState;
    }

    /** Returns Redshift's own words where they are known, else this exception's message. */
    public String serviceMessage() {
        return serviceMessage;
    }
}
