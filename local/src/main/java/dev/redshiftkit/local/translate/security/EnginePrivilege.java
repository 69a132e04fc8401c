package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.Folding;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The privileges of one kind of object, and what stands for them in the engine. */
enum EnginePrivilege {
    /** The engine's TRIGGER and MAINTAIN have no use of their own here, and are never granted under their own names. */
    TABLE("select insert update delete references truncate drop=trigger alter=maintain", ""),
    DATABASE("create temporary temp=temporary", "usage alter"),
    SCHEMA("create usage", "alter drop"),
    ROUTINE("execute", ""),
    LANGUAGE("usage", "");

    private final String known;
    private final String unsupported;

    /**
     * @param known the privileges; behind = what the engine calls them, if it has another word
     * @param unsupported privileges that Redshift has and the engine has nothing for
     */
    EnginePrivilege(String known, String unsupported) {
        this.known = known;
        this.unsupported = unsupported;
    }

    /** Returns what the object of a GRANT is, by the words behind ON. */
    static EnginePrivilege of(Draft draft, int index) {
        if (draft.at(index, "database")) {
            return DATABASE;
        }
        if (draft.at(index, "schema")) {
            return SCHEMA;
        }
        if (draft.at(index, "language")) {
            return LANGUAGE;
        }
        boolean routine = draft.atAny(index, "function", "procedure")
                || (draft.at(index, "all") && draft.atAny(index + 1, "functions", "procedures"))
                || draft.atAny(index, "functions");
        return routine ? ROUTINE : TABLE;
    }

    /** Writes the engine's words for the privileges between the indexes. */
    void translate(Draft draft, int from, int to) {
        int index = from;
        while (index < to) {
            index = translateOne(draft, index, to);
            if (index < to) {
                index = comma(draft, index);
            }
        }
    }

    private static int comma(Draft draft, int index) {
        if (!draft.atMark(index, ",")) {
            throw Refusal.syntax(draft.token(index));
        }
        return index + 1;
    }

    private int translateOne(Draft draft, int index, int to) {
        if (draft.at(index, "all")) {
            return translateAll(draft, index, to);
        }
        String word = engineWord(draft, index);
        if (!draft.at(index, Folding.toLowerCase(word))) {
            draft.replace(index, word);
        }
        return this == TABLE && draft.atMark(index + 1, "(") ? draft.skip(index + 1) : index + 1;
    }

    private String engineWord(Draft draft, int index) {
        String word = Folding.toLowerCase(draft.require(index).value());
        if (words(unsupported).anyMatch(word::equals)) {
            String construct =
                    word.toUpperCase(Locale.ROOT) + " as a privilege on a " + name().toLowerCase(Locale.ROOT);
            throw Refusal.unsupported(construct, draft.token(index));
        }
        return words(known)
                .map(privilege -> privilege.split("=", -1))
                .filter(privilege -> privilege[0].equals(word))
                .findFirst()
                .map(privilege -> privilege[privilege.length - 1].toUpperCase(Locale.ROOT))
                .orElseThrow(() -> Refusal.syntax(draft.token(index)));
    }

    private static Stream<String> words(String list) {
        return Arrays.stream(list.split(" ", -1));
    }

    /** ALL of a column is SELECT and UPDATE; ALL of a database in the engine would be the right to log in, too. */
    private int translateAll(Draft draft, int index, int to) {
        int behind = draft.at(index + 1, "privileges") ? index + 2 : index + 1;
        if (draft.atMark(behind, "(")) {
            int end = draft.skip(behind);
            String columns = draft.text(behind, end);
            draft.replace(index, "SELECT " + columns + ", UPDATE " + columns);
            draft.delete(index + 1, end);
            return end;
        }
        if (this == DATABASE) {
            draft.replace(index, "CREATE, TEMPORARY");
            draft.delete(index + 1, behind);
        }
        return Math.min(behind, to);
    }
}
