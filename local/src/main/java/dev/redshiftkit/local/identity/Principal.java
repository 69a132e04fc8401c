package dev.redshiftkit.local.identity;

import java.util.Map;
import java.util.Optional;

/** Who signs a request to AWS. */
public sealed interface Principal {

    /** The tag that names the database user of a principal (management guide, "Using IAM authentication"). */
    String DATABASE_USER_TAG = "RedshiftDbUser";

    /** An IAM user. */
    record User(String account, String id, String name, Map<String, String> tags) implements Principal {

        public User {
            tags = Map.copyOf(tags);
        }

        @Override
        public String arn() {
            return "arn:aws:iam::" + account + ":user/" + name;
        }

        @Override
        public String databaseUser() {
            return "IAM:" + taggedUser().orElse(name);
        }
    }

    /**
     * A role that somebody has assumed.
     *
     * @param id that of the role
     * @param session what the one who assumed it calls this session
     * @param tags those of the role
     */
    record RoleSession(String account, String id, String role, String session, Map<String, String> tags)
            implements Principal {

        public RoleSession {
            tags = Map.copyOf(tags);
        }

        @Override
        public String userId() {
            return id + ":" + session;
        }

        @Override
        public String arn() {
            return "arn:aws:sts::" + account + ":assumed-role/" + role + "/" + session;
        }

        @Override
        public String databaseUser() {
            return taggedUser().map("IAM:"::concat).orElse("IAMR:" + role);
        }
    }

    /** Returns the number of the AWS account. */
    String account();

    /** Returns the unique id of the user or role. */
    String id();

    /** Returns what GetCallerIdentity says for {@code UserId}. */
    default String userId() {
        return id();
    }

    /** Returns the ARN by which policies and messages know this principal. */
    String arn();

    /** Returns the database user that logs in where the caller's identity is all that is told. */
    String databaseUser();

    /** Returns the tags that the principal brings along. */
    Map<String, String> tags();

    /** Returns the database user that a tag names in place of the principal's own name. */
    default Optional<String> taggedUser() {
        return Optional.ofNullable(tags().get(DATABASE_USER_TAG));
    }
}
