package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A GRANT or REVOKE and where its parts are.
 *
 * @param gives whether it is a GRANT
 */
record GrantStatement(Draft draft, boolean gives) {

    String tag() {
        return gives ? "GRANT" : "REVOKE";
    }

    /** Returns the index of what is granted: behind GRANT, and behind GRANT OPTION FOR or ADMIN OPTION FOR. */
    int first() {
        return onlyTheOption() ? 4 : 1;
    }

    /** Whether only the right to pass it on is revoked. */
    boolean onlyTheOption() {
        return !gives && (draft.at(1, "grant", "option", "for") || draft.at(1, "admin", "option", "for"));
    }

    /** Returns the index of ON, outside of parentheses and before TO. */
    Optional<Integer> on() {
        return find(first(), "on", to());
    }

    /** Returns the index of FOR, if what follows is what scoped privileges are about. */
    Optional<Integer> scope() {
        return find(first(), "for", to())
                .filter(index -> draft.at(index + 2, "in") || draft.at(index + 3, "in"))
                .filter(index -> on().isEmpty());
    }

    /** Returns the index of TO, or of FROM in a REVOKE. */
    int to() {
        return find(first(), gives ? "to" : "from", draft.size()).orElseThrow(Refusal::syntaxAtEnd);
    }

    int behindTo() {
        return to() + 1;
    }

    private Optional<Integer> find(int from, String word, int end) {
        OptionalInt found = OptionalInt.empty();
        for (int index = from; index < end && found.isEmpty(); index = draft.skip(index)) {
            if (draft.at(index, word)) {
                found = OptionalInt.of(index);
            }
        }
        return found.isPresent() ? Optional.of(found.getAsInt()) : Optional.empty();
    }

    /** Takes what may stand at the end of a REVOKE, and makes sure that nothing else does. */
    void expectEnd(Cursor cursor) {
        if (!gives && !cursor.take("restrict")) {
            cursor.take("cascade");
        }
        cursor.expectEnd();
    }
}
