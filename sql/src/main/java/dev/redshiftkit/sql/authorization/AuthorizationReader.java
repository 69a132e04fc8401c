package dev.redshiftkit.sql.authorization;

import dev.redshiftkit.sql.authorization.Authorization.Credentials;
import dev.redshiftkit.sql.authorization.Authorization.DefaultRole;
import dev.redshiftkit.sql.authorization.Authorization.Keys;
import dev.redshiftkit.sql.authorization.Authorization.Roles;
import dev.redshiftkit.sql.authorization.Authorization.Session;
import dev.redshiftkit.sql.command.Argument;
import dev.redshiftkit.sql.command.CommandOption;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.Parameter;
import dev.redshiftkit.sql.lex.TokenReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the authorization clause. */
final class AuthorizationReader {

    private static final String GROUP = "authorization";
    private static final String ACCESS_KEY_ID = "ACCESS_KEY_ID";
    private static final String SECRET_ACCESS_KEY = "SECRET_ACCESS_KEY";
    private static final String SESSION_TOKEN = "SESSION_TOKEN";
    private static final List<String> KEYS = List.of(ACCESS_KEY_ID, SECRET_ACCESS_KEY, SESSION_TOKEN);
    private static final Set<String> NAMES =
            Set.of("aws_iam_role", "aws_access_key_id", "aws_secret_access_key", "token");
    private static final String FORM =
            "'aws_iam_role=...' or 'aws_access_key_id=...;aws_secret_access_key=...[;token=...]'";
    private static final CommandOption CREDENTIALS = new CommandOption("the authorization", "CREDENTIALS");

    private AuthorizationReader() {}

    static <B, C> List<Parameter<B, C>> parameters(BiConsumer<B, Authorization> set) {
        return List.of(
                row("IAM_ROLE", AuthorizationReader::role, set),
                row("CREDENTIALS", AuthorizationReader::credentials, set),
                row("WITH", AuthorizationReader::withCredentials, set),
                row(ACCESS_KEY_ID, reader -> keys(ACCESS_KEY_ID, reader), set),
                row(SECRET_ACCESS_KEY, reader -> keys(SECRET_ACCESS_KEY, reader), set),
                row(SESSION_TOKEN, reader -> keys(SESSION_TOKEN, reader), set));
    }

    private static <B, C> Parameter<B, C> row(
            String keyword, Function<TokenReader, Authorization> read, BiConsumer<B, Authorization> set) {
        return Parameter.readOnly(keyword, GROUP, (reader, builder) -> set.accept(builder, read.apply(reader)));
    }

    private static Authorization role(TokenReader reader) {
        if (reader.take("DEFAULT")) {
            return new DefaultRole();
        }
        String role = Argument.literal(reader);
        return role.equals("SESSION") ? new Session() : roles(role);
    }

    private static Roles roles(String chain) {
        return new Roles(Stream.of(chain.split(",", -1)).map(IamRole::new).toList());
    }

    private static Authorization withCredentials(TokenReader reader) {
        reader.expect("CREDENTIALS");
        return credentials(reader);
    }

    private static Authorization credentials(TokenReader reader) {
        Map<String, String> pairs = pairs(Argument.text(reader));
        String role = pairs.get("aws_iam_role");
        CREDENTIALS.require(role == null || pairs.size() == 1, FORM);
        return new Credentials(role == null ? keys(pairs) : roles(role));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            CREDENTIALS.require(equals > 0 && NAMES.contains(pair.substring(0, equals)), FORM);
            String before = pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
            CREDENTIALS.require(before == null, FORM);
        }
        return pairs;
    }

    private static Keys keys(Map<String, String> pairs) {
        String id = pairs.get("aws_access_key_id");
        String secret = pairs.get("aws_secret_access_key");
        if (id == null || secret == null) {
            throw InvalidCommandException.malformed(CREDENTIALS, FORM);
        }
        return new Keys(
                SecretText.of(id),
                SecretText.of(secret),
                Optional.ofNullable(pairs.get("token")).map(SecretText::of));
    }

    /** Takes the rest of the keys, the first keyword having been taken; their order does not matter. */
    private static Authorization keys(String first, TokenReader reader) {
        Map<String, SecretText> given = new HashMap<>();
        Optional<String> keyword = Optional.of(first);
        while (keyword.isPresent()) {
            if (given.put(keyword.get(), SecretText.of(Argument.literal(reader))) != null) {
                throw InvalidCommandException.repeated(option(keyword.get()));
            }
            keyword = KEYS.stream().filter(reader::take).findFirst();
        }
        return new Keys(
                required(given, ACCESS_KEY_ID),
                required(given, SECRET_ACCESS_KEY),
                Optional.ofNullable(given.get(SESSION_TOKEN)));
    }

    private static SecretText required(Map<String, SecretText> given, String keyword) {
        SecretText secret = given.get(keyword);
        if (secret == null) {
            throw InvalidCommandException.required(option(keyword), String.join(", ", new TreeSet<>(given.keySet())));
        }
        return secret;
    }

    private static CommandOption option(String keyword) {
        return new CommandOption("the authorization", keyword);
    }
}
