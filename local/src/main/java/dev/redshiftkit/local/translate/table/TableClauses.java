package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.List;

/** The attributes of a table as a whole: what stands behind its definition, or in front of its query. */
final class TableClauses {

    private TableClauses() {}

    /** Takes all attributes out of the range, in whatever order they stand; other tokens stay. */
    static void take(Draft draft, Range range, Attributes attributes) {
        int index = range.from();
        while (index < range.to()) {
            int behind = clause(draft, index, attributes);
            if (behind > index) {
                draft.delete(index, behind);
            }
            index = behind > index ? behind : draft.skip(index);
        }
    }

    /** Notes the attribute at the index and returns the index behind it; the index itself if there is none. */
    static int clause(Draft draft, int index, Attributes attributes) {
        if (draft.at(index, "diststyle")) {
            return distributionStyle(draft, index + 1, attributes);
        }
        if (draft.at(index, "distkey")) {
            return distributionKey(draft, index + 1, attributes);
        }
        if (draft.atAny(index, "compound", "interleaved", "sortkey")) {
            return sortKey(draft, index, attributes);
        }
        if (draft.at(index, "encode", "auto")) {
            attributes.automaticEncoding();
            return index + 2;
        }
        return draft.at(index, "auto", "refresh") ? behindRefresh(draft, index + 2) : backup(draft, index, attributes);
    }

    private static int distributionStyle(Draft draft, int index, Attributes attributes) {
        if (!draft.atAny(index, "auto", "even", "key", "all")) {
            throw Refusal.syntax(draft.require(index));
        }
        attributes.distributionStyle(
                draft.at(index, "auto") ? "AUTO(ALL)" : draft.token(index).text());
        return index + 1;
    }

    /** In ALTER TABLE the column stands without parentheses. */
    private static int distributionKey(Draft draft, int index, Attributes attributes) {
        if (draft.atMark(index, "(")) {
            attributes.distributionKey(Names.columns(draft, index).get(0));
            return draft.skip(index);
        }
        attributes.distributionKey(Names.read(draft, index));
        return index + 1;
    }

    private static int sortKey(Draft draft, int index, Attributes attributes) {
        int behind = draft.at(index, "sortkey") ? index + 1 : index + 2;
        if (!draft.at(behind - 1, "sortkey")) {
            throw Refusal.syntax(draft.require(behind - 1));
        }
        if (draft.atAny(behind, "auto", "none")) {
            attributes.sortKey(draft.at(behind, "auto") ? SortStyle.AUTO : SortStyle.NONE, List.of());
            return behind + 1;
        }
        SortStyle style = draft.at(index, "interleaved") ? SortStyle.INTERLEAVED : SortStyle.COMPOUND;
        attributes.sortKey(style, Names.columns(draft, behind));
        return draft.skip(behind);
    }

    private static int behindRefresh(Draft draft, int index) {
        if (!draft.atAny(index, "yes", "no")) {
            throw Refusal.syntax(draft.require(index));
        }
        return index + 1;
    }

    private static int backup(Draft draft, int index, Attributes attributes) {
        if (!draft.at(index, "backup")) {
            return index;
        }
        if (!draft.atAny(index + 1, "yes", "no")) {
            throw Refusal.syntax(draft.require(index + 1));
        }
        attributes.backup(draft.at(index + 1, "yes"));
        return index + 2;
    }
}
