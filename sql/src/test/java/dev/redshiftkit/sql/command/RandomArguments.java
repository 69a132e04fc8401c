package dev.redshiftkit.sql.command;

import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.authorization.IamRole;
import dev.redshiftkit.sql.authorization.SecretText;
import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.name.QualifiedName;
import dev.redshiftkit.sql.s3.S3Uri;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Arguments of options as the worst of users would choose them; the same seed gives the same ones. */
public final class RandomArguments {

    /** Texts that have broken renderers and parsers before, each of which every free text must survive. */
    public static final List<String> HOSTILE = List.of(
            "'",
            "''",
            "\\",
            "\\'",
            "'\\",
            "\\\\",
            "\"",
            "--",
            "/*",
            "*/",
            "/* ' */",
            ";",
            "'; drop table t; --",
            "$$",
            "$tag$",
            ":name",
            "?",
            "\\n",
            "\t",
            "\r",
            "%",
            "é",
            "日本語",
            "\uD83D\uDE80",
            "\u00A0",
            "a b",
            "E'x'",
            "\\001",
            "iam_role default");

    private final RandomGenerator random;

    public RandomArguments(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public boolean chance() {
        return random.nextBoolean();
    }

    public int number(int least, int most) {
        return random.nextInt(least, most) + random.nextInt(2);
    }

    public <V> V one(List<V> from) {
        return from.get(random.nextInt(from.size()));
    }

    public <V> Optional<V> maybe(Supplier<V> value) {
        return random.nextInt(3) == 0 ? Optional.of(value.get()) : Optional.empty();
    }

    public <V> List<V> some(Supplier<V> value) {
        return IntStream.range(0, random.nextInt(1, 5))
                .mapToObj(index -> value.get())
                .toList();
    }

    /** A text that is not blank and has no NUL. */
    public String text() {
        return "x"
                + IntStream.range(0, random.nextInt(5))
                        .mapToObj(index -> one(HOSTILE))
                        .collect(Collectors.joining());
    }

    public String line() {
        return chance() ? one(HOSTILE) + one(HOSTILE) : text();
    }

    public String nullText() {
        return random.nextInt(4) == 0 ? one(List.of("", NullText.NUL, NullText.DEFAULT, "NULL")) : line();
    }

    /** Any ASCII character but NUL. */
    public char character() {
        return (char) random.nextInt(1, 0x80);
    }

    public Identifier name() {
        return chance() ? Identifier.of(one(List.of("venue", "id", "select", "job", "t_1", "$x"))) : quotedName();
    }

    private Identifier quotedName() {
        return Identifier.of("x" + one(HOSTILE).replaceAll("\\p{Cntrl}", ""));
    }

    public QualifiedName table() {
        return switch (random.nextInt(3)) {
            case 0 -> QualifiedName.of(name());
            case 1 -> QualifiedName.of(name(), name());
            default -> QualifiedName.of(name(), name(), name());
        };
    }

    public S3Uri place() {
        return S3Uri.of("bucket-" + random.nextInt(10), line().replaceAll("\\p{Cntrl}|\\.\\.", ""));
    }

    public FixedWidths widths() {
        return new FixedWidths(some(() -> new FixedWidths.Column(label(), random.nextInt(1, 500))));
    }

    private String label() {
        return ("l" + text()).replaceAll("[:,]", "").strip();
    }

    public Authorization authorization() {
        return switch (random.nextInt(5)) {
            case 0 -> new Authorization.DefaultRole();
            case 1 -> roles();
            case 2 -> keys();
            case 3 -> new Authorization.Session();
            default -> new Authorization.Credentials(chance() ? roles() : keys());
        };
    }

    private Authorization.Roles roles() {
        return new Authorization.Roles(
                some(() -> new IamRole("arn:aws:iam::123456789012:role/path/loader+=.@-" + random.nextInt(10))));
    }

    private Authorization.Keys keys() {
        return new Authorization.Keys(secret("AKIA"), secret("wJalr/+="), maybe(() -> secret("Fwo\"--")));
    }

    private SecretText secret(String beginning) {
        return SecretText.of(beginning + random.nextInt(1000));
    }

    /** The same statement as somebody else would type it: other cases, other gaps, comments, a semicolon. */
    public String retyped(String sql) {
        return Lexer.lex(sql).stream().map(this::retyped).collect(Collectors.joining())
                + one(List.of("", ";", " -- x"));
    }

    private String retyped(Token token) {
        return switch (token.kind()) {
            case WORD ->
                chance() ? token.text().toLowerCase(Locale.ROOT) : token.text().toUpperCase(Locale.ROOT);
            case WHITESPACE -> one(List.of(" ", "\n", "\t ", " -- 'quoted'\n", " /* ; */ ", "/* /* x */ */ "));
            default -> token.text();
        };
    }

    /** The kinds of the tokens of a statement, gaps left out. */
    public static List<TokenKind> shape(String sql) {
        return Lexer.significant(sql).stream().map(Token::kind).toList();
    }
}
