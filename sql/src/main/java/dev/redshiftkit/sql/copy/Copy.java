package dev.redshiftkit.sql.copy;

import static dev.redshiftkit.sql.copy.CopyRules.COMMAND;
import static dev.redshiftkit.sql.copy.CopyRules.option;
import static java.util.stream.Collectors.joining;

import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.command.Argument;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.OptionRule;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.name.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/**
 * A COPY: what is loaded into which table, and how (Redshift guide, COPY). One that exists keeps the manual's rules about
 * options that exclude each other; whether files, table and role exist, only the service knows. Immutable.
 *
 * @param columns the columns the fields go to, in this order; empty for all columns of the table
 */
public record Copy(
        QualifiedName table,
        List<Identifier> columns,
        CopySource source,
        Authorization authorization,
        CopyFormat format,
        CopyOptions options)
        implements CopyCommand {

    /**
     * Checks what goes together.
     *
     * @throws InvalidCommandException naming the option that does not go with the source, the format or another option
     */
    public Copy {
        columns = List.copyOf(columns);
        List<String> given = CopyParameters.TABLE.given(options);
        source.rule().check(COMMAND, source.kind(), join(format.options(), given));
        checkFormat(format, join(source.options(), given));
        checkEncoding(format, options.conversion().text());
        if (authorization instanceof Authorization.Session && !source.location().startsWith("s3://")) {
            throw InvalidCommandException.excluded(
                    option(authorization.keyword()), source.kind(), "needs a role or keys");
        }
    }

    private static void checkEncoding(CopyFormat format, TextConversion text) {
        boolean plain = text.encoding().stream().allMatch(CopyEncoding.UTF8::equals);
        if (format instanceof CopyFormat.FixedWidth && !plain) {
            throw InvalidCommandException.excluded(option("ENCODING"), format.name(), "is always in UTF8");
        }
    }

    private static void checkFormat(CopyFormat format, List<String> given) {
        OptionRule rule = format.rule();
        for (String option : given) {
            if (!rule.accepts(option)) {
                throw rule.accepting()
                        ? InvalidCommandException.notSupported(option(option), format.name(), rule.describe())
                        : InvalidCommandException.excluded(option(option), format.name(), rule.describe());
            }
        }
    }

    private static List<String> join(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Begins a COPY into a table. */
    public static CopyBuilder into(QualifiedName table) {
        return new CopyBuilder(table);
    }

    /**
     * Reads a COPY that loads, which a semicolon may end; {@link CopyCommand#parse} reads statements about jobs too.
     *
     * @throws SqlSyntaxException if the text is not such a COPY
     * @throws InvalidCommandException if its options do not go together
     */
    public static Copy parse(String sql) {
        return CopyParser.copy(sql);
    }

    /** Returns the same load by another right. */
    public Copy withAuthorization(Authorization other) {
        return new Copy(table, columns, source, other, format, options);
    }

    /** Returns the same load from another place. */
    public Copy withSource(CopySource other) {
        return new Copy(table, columns, other, authorization, format, options);
    }

    @Override
    public String render() {
        return render(authorization.render());
    }

    @Override
    public String renderWithCredentials() {
        return render(authorization.renderWithCredentials());
    }

    private String render(String right) {
        Stream<String> head = Stream.of("COPY", table.render(), columnList(), source.render(), right, format.render());
        return Stream.concat(head, CopyParameters.TABLE.render(options).stream())
                .filter(part -> !part.isEmpty())
                .collect(joining(" "));
    }

    private String columnList() {
        return columns.isEmpty() ? "" : Argument.render(columns);
    }

    /** Returns {@link #render()}, which shows no secret. */
    @Override
    public String toString() {
        return render();
    }
}
