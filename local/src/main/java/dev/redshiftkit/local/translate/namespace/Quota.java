package dev.redshiftkit.local.translate.namespace;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.Map;

/**
 * How much a schema may hold (Redshift guide, CREATE SCHEMA, QUOTA).
 *
 * @param megabytes 0 for no limit
 * @param end the index behind the clause
 */
record Quota(long megabytes, int end) {

    static final long UNLIMITED = 0;

    private static final String SIZE = "[0-9]{1,7}";
    private static final long GIGABYTE = 1024;
    private static final Map<String, Long> MEGABYTES = Map.of("mb", 1L, "gb", GIGABYTE, "tb", GIGABYTE * GIGABYTE);

    /** Reads the clause whose word QUOTA is at the index. Gigabytes are meant where nothing else is told. */
    static Quota read(Draft draft, int index) {
        if (draft.at(index + 1, "unlimited")) {
            return new Quota(UNLIMITED, index + 2);
        }
        if (!draft.atKind(index + 1, TokenKind.NUMBER)
                || !draft.token(index + 1).text().matches(SIZE)) {
            throw Refusal.syntax(draft.require(index + 1));
        }
        long size = Long.parseLong(draft.token(index + 1).text());
        for (Map.Entry<String, Long> unit : MEGABYTES.entrySet()) {
            if (draft.at(index + 2, unit.getKey())) {
                return new Quota(size * unit.getValue(), index + 3);
            }
        }
        return new Quota(size * GIGABYTE, index + 2);
    }
}
