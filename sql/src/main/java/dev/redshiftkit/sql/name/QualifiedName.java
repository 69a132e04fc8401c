package dev.redshiftkit.sql.name;

import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of an object with as much of its path as was given: {@code name}, {@code schema.name} or
 * {@code database.schema.name}.
 *
 * @param schema empty if the session's search path decides
 * @param database empty for the database of the session; needs a schema
 */
public record QualifiedName(Optional<Identifier> database, Optional<Identifier> schema, Identifier name) {

    private static final int MAX_PARTS = 3;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a database is given without a schema
     */
    public QualifiedName {
        if (database.isPresent() && schema.isEmpty()) {
            throw new IllegalArgumentException("name in another database must have a schema");
        }
    }

    /** Returns a name that the session's search path completes. */
    public static QualifiedName of(Identifier name) {
        return new QualifiedName(Optional.empty(), Optional.empty(), name);
    }

    /** Returns a name in a schema of the session's database. */
    public static QualifiedName of(Identifier schema, Identifier name) {
        return new QualifiedName(Optional.empty(), Optional.of(schema), name);
    }

    /** Returns a name in any database. */
    public static QualifiedName of(Identifier database, Identifier schema, Identifier name) {
        return new QualifiedName(Optional.of(database), Optional.of(schema), name);
    }

    /**
     * Returns the name that SQL text spells, such as {@code public."Daily Sales"}.
     *
     * @throws InvalidIdentifierException if a part is not a valid name or is an unquoted reserved word
     * @throws SqlSyntaxException if the text is not one to three names parted by dots
     */
    public static QualifiedName parse(String sql) {
        TokenReader reader = TokenReader.of(sql);
        QualifiedName parsed = read(reader);
        reader.expectEnd();
        return parsed;
    }

    /**
     * Takes a name from a statement that is being read.
     *
     * @throws InvalidIdentifierException if a part is not a valid name or is an unquoted reserved word
     * @throws SqlSyntaxException if no name comes next, or one of more than three parts
     */
    public static QualifiedName read(TokenReader reader) {
        List<Identifier> parts = new ArrayList<>();
        do {
            if (parts.size() == MAX_PARTS) {
                throw reader.failure("name must have at most 3 parts, database, schema and name");
            }
            parts.add(part(reader));
        } while (reader.takeMark("."));
        return of(parts);
    }

    private static Identifier part(TokenReader reader) {
        if (reader.peek().filter(Token::isName).isEmpty()) {
            throw reader.failure("expected a name");
        }
        return Identifier.from(reader.next());
    }

    private static QualifiedName of(List<Identifier> parts) {
        return switch (parts.size()) {
            case 1 -> of(parts.get(0));
            case 2 -> of(parts.get(0), parts.get(1));
            default -> of(parts.get(0), parts.get(1), parts.get(2));
        };
    }

    /** Returns the name as SQL text, each part quoted where it needs to be. */
    public String render() {
        return Stream.of(database, schema, Optional.of(name))
                .flatMap(Optional::stream)
                .map(Identifier::render)
                .collect(Collectors.joining("."));
    }

    /** Returns {@link #render()}. */
    @Override
    public String toString() {
        return render();
    }
}
