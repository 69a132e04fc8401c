package dev.redshiftkit.sql.authorization;

import dev.redshiftkit.sql.command.CommandOption;
import dev.redshiftkit.sql.command.InvalidCommandException;
import java.util.regex.Pattern;

/**
 * A role of AWS Identity and Access Management by its Amazon Resource Name, such as
 * {@code arn:aws:iam::123456789012:role/loader}. Whether it exists and is attached to the cluster, only the service knows.
 */
public record IamRole(String arn) {

    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:iam::[0-9]+:role/[\\w+=.@/-]+");

    /**
     * Checks the form of the name.
     *
     * @throws InvalidCommandException if it is not the name of a role
     */
    public IamRole {
        new CommandOption("the authorization", "IAM_ROLE")
                .require(ARN.matcher(arn).matches(), "a role as arn:aws:iam::<account>:role/<name>");
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return arn;
    }
}
