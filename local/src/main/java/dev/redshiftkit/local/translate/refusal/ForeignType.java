package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A type of PostgreSQL that Redshift does not have (Redshift guide, "Unsupported PostgreSQL data types"). Types of
 * PostgreSQL 8.0 exist there and are not supported for columns; types added since do not exist.
 */
enum ForeignType {
    /** Since 8.0: unknown to Redshift. */
    UNKNOWN(
            "json jsonb jsonpath uuid xml tsvector tsquery hstore citext ltree macaddr8 pg_lsn txid_snapshot pg_snapshot"
                    + " smallserial serial2 int4range int8range numrange tsrange tstzrange daterange int4multirange"
                    + " int8multirange nummultirange tsmultirange tstzmultirange datemultirange"),
    /** In 8.0, and not supported. */
    UNSUPPORTED("bit varbit bytea money inet cidr macaddr point line lseg box path polygon circle"),
    /** As {@link #UNSUPPORTED}, and never a type to cast to. */
    SERIAL("serial bigserial serial4 serial8"),
    /** Types of the catalogue, to which the leader node casts. */
    OF_THE_CATALOG(
            "oid xid cid tid name regclass regtype regproc regprocedure regoper regoperator int2vector oidvector refcursor"
                    + " record unknown cstring abstime reltime tinterval");

    private static final String UNDEFINED_OBJECT = "42704";
    private static final String FEATURE_NOT_SUPPORTED = "0A000";
    private static final Map<String, ForeignType> BY_NAME = byName();

    private final String names;

    ForeignType(String names) {
        this.names = names;
    }

    private static Map<String, ForeignType> byName() {
        Map<String, ForeignType> types = new HashMap<>();
        for (ForeignType type : values()) {
            Arrays.stream(type.names.split(" ", -1)).forEach(name -> types.put(name, type));
        }
        return Map.copyOf(types);
    }

    /** Returns the names of those that a cast is refused to. */
    static Set<String> names() {
        Map<String, ForeignType> refused = new HashMap<>(BY_NAME);
        refused.values().removeIf(type -> type == OF_THE_CATALOG);
        return refused.keySet();
    }

    /** Returns the foreign type whose name is at the index; empty if it is one of Redshift's. */
    static Optional<ForeignType> at(Draft draft, int index) {
        if (!draft.atName(index)) {
            return Optional.empty();
        }
        boolean quotedChar = draft.atKind(index, TokenKind.QUOTED_IDENTIFIER)
                && draft.name(index).equals("char");
        return quotedChar ? Optional.of(OF_THE_CATALOG) : Optional.ofNullable(BY_NAME.get(draft.name(index)));
    }

    /** Returns the index behind a type that begins at the index, with its arguments and all its words. */
    static int behindName(Draft draft, int index) {
        int behind = index + 1;
        while (draft.atAny(behind, "precision", "varying", "with", "without", "time", "zone")) {
            behind++;
        }
        behind = draft.atMark(behind, "(") ? draft.skip(behind) : behind;
        while (draft.atAny(behind, "with", "without", "time", "zone")) {
            behind++;
        }
        return behind;
    }

    /** Returns the error for a cast to it; empty if the leader node casts to it. */
    Optional<SqlError> errorOfCast(Token type) {
        return switch (this) {
            case UNKNOWN -> Optional.of(missing(type));
            case UNSUPPORTED, SERIAL -> Optional.of(Refusal.forbidden("type " + written(type), type));
            case OF_THE_CATALOG -> Optional.empty();
        };
    }

    /**
     * Returns the error for a column of this type.
     *
     * @param column as the message names it, with its table or without
     */
    SqlError errorOfColumn(String column, Token type) {
        return this == UNKNOWN ? missing(type) : unsupportedColumn(column, written(type), type);
    }

    static SqlError unsupportedColumn(String column, String typeName, Token type) {
        String message = "Column \"" + column + "\" has unsupported type \"" + typeName + "\".";
        return SqlError.of(FEATURE_NOT_SUPPORTED, message).withPosition(type.start() + 1);
    }

    private static SqlError missing(Token type) {
        return SqlError.of(UNDEFINED_OBJECT, "type \"" + written(type) + "\" does not exist")
                .withPosition(type.start() + 1);
    }

    private static String written(Token type) {
        return Folding.toLowerCase(type.value());
    }
}
