package dev.redshiftkit.local.translate.type;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.type.InvalidTypeException;
import dev.redshiftkit.sql.type.RedshiftType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Translates the types of columns and of casts. A name that means the same to the engine stays as it is spelled. */
public final class TypeNames {

    private static final String INVALID_PARAMETER = "22023";

    private static final String INTERVAL = "interval";

    private static final Map<String, String> SYNONYMS = Map.of(
            "nvarchar", "varchar",
            "datetime", "timestamp",
            "varbinary", "varbyte",
            "binary varying", "varbyte");

    /** What a column gets where the statement leaves the length open (Redshift guide, "Data types"). */
    private static final Map<String, String> COLUMN_DEFAULTS = Map.ofEntries(
            Map.entry("varchar", "varchar(256)"),
            Map.entry("nvarchar", "varchar(256)"),
            Map.entry("character varying", "varchar(256)"),
            Map.entry("text", "varchar(256)"),
            Map.entry("bpchar", "char(256)"),
            Map.entry("dec", "decimal(18,0)"),
            Map.entry("decimal", "decimal(18,0)"),
            Map.entry("numeric", "numeric(18,0)"),
            Map.entry("varbyte", "varbyte(64000)"),
            Map.entry("varbinary", "varbyte(64000)"),
            Map.entry("binary varying", "varbyte(64000)"));

    /** A cast to VARCHAR keeps the length of its value; one to DECIMAL rounds. */
    private static final Map<String, String> CAST_DEFAULTS =
            Map.of("dec", "decimal(18,0)", "decimal", "decimal(18,0)", "numeric", "numeric(18,0)");

    private static final Set<String> WITH_LENGTH = Set.of(
            "varchar",
            "nvarchar",
            "character varying",
            "char",
            "character",
            "nchar",
            "dec",
            "decimal",
            "numeric",
            "varbyte",
            "varbinary",
            "binary varying");

    private TypeNames() {}

    /**
     * Translates the type of a column that begins at the index, and returns the index behind it.
     *
     * @throws SqlError if the local Redshift has no such type, or a length is out of its range
     */
    public static int translateColumnType(Draft draft, int index) {
        return translate(draft, index, COLUMN_DEFAULTS);
    }

    /**
     * Translates the type of a cast that begins at the index, and returns the index behind it.
     *
     * @throws SqlError if the local Redshift has no such type, or a length is out of its range
     */
    public static int translateCastType(Draft draft, int index) {
        return translate(draft, index, CAST_DEFAULTS);
    }

    private static int translate(Draft draft, int index, Map<String, String> defaults) {
        TypeName type = TypeName.read(draft, index);
        if (type.end() > index) {
            engineType(type, draft.token(index), defaults).ifPresent(engineType -> {
                draft.replace(index, engineType);
                draft.delete(index + 1, type.end());
            });
        }
        return type.end();
    }

    /** Returns what to write instead; empty if the type may stay as it is. */
    private static Optional<String> engineType(TypeName type, Token token, Map<String, String> defaults) {
        if (type.words().startsWith(INTERVAL + " ")) {
            return IntervalQualifier.of(type.words().substring(INTERVAL.length() + 1))
                    .map(qualifier -> qualifier.engineColumnType(type.arguments()));
        }
        if (type.arguments().isEmpty()) {
            return Optional.ofNullable(defaults.getOrDefault(type.words(), SYNONYMS.get(type.words())));
        }
        return WITH_LENGTH.contains(type.words()) ? withLength(type, token) : Optional.empty();
    }

    private static Optional<String> withLength(TypeName type, Token token) {
        String canonical = canonical(type, token);
        boolean known = SYNONYMS.get(type.words()) == null && !type.arguments().equalsIgnoreCase("max");
        return known ? Optional.empty() : Optional.of(canonical);
    }

    private static String canonical(TypeName type, Token token) {
        try {
            return RedshiftType.parse(type.words() + "(" + type.arguments() + ")")
                    .render();
        } catch (InvalidTypeException e) {
            throw SqlError.of(INVALID_PARAMETER, String.valueOf(e.getMessage()))
                    .withPosition(token.start() + 1)
                    .causedBy(e);
        }
    }
}
