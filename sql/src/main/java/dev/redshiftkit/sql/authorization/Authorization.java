package dev.redshiftkit.sql.authorization;

import static java.util.stream.Collectors.joining;

import dev.redshiftkit.sql.command.CommandOption;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.Parameter;
import dev.redshiftkit.sql.lex.StringLiteral;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * By what right a COPY or UNLOAD reads and writes (Redshift guide, "Authorization parameters"). A command has exactly one.
 * Neither {@code toString} nor {@link #render()} shows a secret. Immutable.
 */
public sealed interface Authorization {

    /** Returns the clause as SQL with every secret masked: for logs, plans and people, not for a server. */
    default String render() {
        return render(secret -> SecretText.MASK);
    }

    /** Returns the clause as SQL with its secrets in the clear: for the statement that is sent, and nothing else. */
    default String renderWithCredentials() {
        return render(SecretText::reveal);
    }

    /** Returns the clause as SQL, secrets written as the function says. */
    String render(Function<SecretText, String> secrets);

    /** Returns the words this authorization begins with, by which a rule may refuse it. */
    String keyword();

    /** Returns what the authorization comes to, whichever way it is spelled: credentials without the older spelling. */
    default Authorization meaning() {
        return this;
    }

    /** Returns the clause that names one role. */
    static Authorization role(String arn) {
        return new Roles(List.of(new IamRole(arn)));
    }

    /** Returns the parameters that read this clause, for a command that has one. */
    static <B, C> List<Parameter<B, C>> parameters(BiConsumer<B, Authorization> set) {
        return AuthorizationReader.parameters(set);
    }

    /** {@code IAM_ROLE default}: the role that is the default of the cluster or the namespace. */
    record DefaultRole() implements Authorization {
        @Override
        public String render(Function<SecretText, String> secrets) {
            return "IAM_ROLE default";
        }

        @Override
        public String keyword() {
            return "IAM_ROLE default";
        }
    }

    /** {@code IAM_ROLE 'SESSION'}: the identity with which the caller logged in; only for data in Amazon S3. */
    record Session() implements Authorization {
        @Override
        public String render(Function<SecretText, String> secrets) {
            return "IAM_ROLE 'SESSION'";
        }

        @Override
        public String keyword() {
            return "IAM_ROLE 'SESSION'";
        }
    }

    /**
     * {@code IAM_ROLE 'arn,arn'}.
     *
     * @param chain the first role is attached to the cluster; each may assume the next, the last one reaches the data
     */
    record Roles(List<IamRole> chain) implements Authorization {

        public Roles {
            chain = List.copyOf(chain);
            if (chain.isEmpty()) {
                throw InvalidCommandException.required(
                        new CommandOption("the authorization", "IAM_ROLE"), "a chain of roles");
            }
        }

        @Override
        public String render(Function<SecretText, String> secrets) {
            return "IAM_ROLE " + StringLiteral.render(joined());
        }

        @Override
        public String keyword() {
            return "IAM_ROLE";
        }

        private String joined() {
            return chain.stream().map(IamRole::arn).collect(joining(","));
        }
    }

    /**
     * {@code ACCESS_KEY_ID '…' SECRET_ACCESS_KEY '…' [SESSION_TOKEN '…']}, an older form that the service still takes.
     *
     * @param sessionToken present for temporary keys
     */
    record Keys(SecretText accessKeyId, SecretText secretAccessKey, Optional<SecretText> sessionToken)
            implements Authorization {

        // The service finds its way through CREDENTIALS strings by these separators, and no key has them.
        private static final Pattern KEY = Pattern.compile("[^\\s;'\\\\\\x00]+");

        public Keys {
            check("ACCESS_KEY_ID", accessKeyId);
            check("SECRET_ACCESS_KEY", secretAccessKey);
            sessionToken.ifPresent(token -> check("SESSION_TOKEN", token));
        }

        private static void check(String name, SecretText secret) {
            new CommandOption("the authorization", name)
                    .require(
                            KEY.matcher(secret.reveal()).matches(),
                            "a text without blanks, quotes, backslashes or semicolons");
        }

        @Override
        public String render(Function<SecretText, String> secrets) {
            return Stream.of(
                            Optional.of("ACCESS_KEY_ID " + literal(accessKeyId, secrets)),
                            Optional.of("SECRET_ACCESS_KEY " + literal(secretAccessKey, secrets)),
                            sessionToken.map(token -> "SESSION_TOKEN " + literal(token, secrets)))
                    .flatMap(Optional::stream)
                    .collect(joining(" "));
        }

        private static String literal(SecretText secret, Function<SecretText, String> secrets) {
            return StringLiteral.render(secrets.apply(secret));
        }

        @Override
        public String keyword() {
            return "ACCESS_KEY_ID";
        }
    }

    /**
     * {@code CREDENTIALS '…'}, the oldest spelling, of keys or of roles.
     *
     * @param meaning what it says: {@link Keys} or {@link Roles}
     */
    record Credentials(Authorization meaning) implements Authorization {

        public Credentials {
            new CommandOption("the authorization", "CREDENTIALS")
                    .require(meaning instanceof Keys || meaning instanceof Roles, "keys or roles");
        }

        @Override
        public String render(Function<SecretText, String> secrets) {
            return "CREDENTIALS " + StringLiteral.render(text(secrets));
        }

        private String text(Function<SecretText, String> secrets) {
            if (!(meaning instanceof Keys keys)) {
                return "aws_iam_role=" + ((Roles) meaning).joined();
            }
            return "aws_access_key_id=" + secrets.apply(keys.accessKeyId)
                    + ";aws_secret_access_key=" + secrets.apply(keys.secretAccessKey)
                    + keys.sessionToken
                            .map(token -> ";token=" + secrets.apply(token))
                            .orElse("");
        }

        @Override
        public String keyword() {
            return "CREDENTIALS";
        }
    }
}
