package dev.redshiftkit.local.translate.type;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.type.InvalidTypeException;
import dev.redshiftkit.sql.type.RedshiftType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Translates the types of columns and of casts. A name that means the same to the engine stays as it is spelled. */
public final class TypeNames {

    private static final String INVALID_PARAMETER = "22023";

    private static final Set<String> WITHOUT_COUNTERPART =
            Set.of("super", "varbyte", "varbinary", "binary varying", "geometry", "geography", "hllsketch");

    private static final Map<String, String> SYNONYMS = Map.of(
            "nvarchar", "varchar",
            "datetime", "timestamp",
            "intervaly2m", "interval year to month",
            "intervald2s", "interval day to second");

    /** What a column gets where the statement leaves the length open (Redshift guide, "Data types"). */
    private static final Map<String, String> COLUMN_DEFAULTS = Map.of(
            "varchar", "varchar(256)",
            "nvarchar", "varchar(256)",
            "character varying", "varchar(256)",
            "text", "varchar(256)",
            "bpchar", "char(256)",
            "decimal", "decimal(18,0)",
            "numeric", "numeric(18,0)");

    /** A cast to VARCHAR keeps the length of its value; one to DECIMAL rounds. */
    private static final Map<String, String> CAST_DEFAULTS =
            Map.of("decimal", "decimal(18,0)", "numeric", "numeric(18,0)");

    private static final Set<String> WITH_LENGTH =
            Set.of("varchar", "nvarchar", "character varying", "char", "character", "nchar", "decimal", "numeric");

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
        if (WITHOUT_COUNTERPART.contains(type.words())) {
            throw Refusal.unsupported("type " + type.words().toUpperCase(Locale.ROOT), token);
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
