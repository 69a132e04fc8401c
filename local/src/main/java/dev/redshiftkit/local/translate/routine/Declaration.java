package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What a block declares: variables, cursors and other names for arguments. */
final class Declaration {

    private final Draft body;
    private final Pieces pieces;

    Declaration(Draft body, Pieces pieces) {
        this.body = body;
        this.pieces = pieces;
    }

    /** Reads what stands from the first index to the semicolon at the other. */
    String read(int first, int end) {
        String name = body.require(first).text();
        int type = body.at(first + 1, "constant") ? first + 2 : first + 1;
        if (body.at(type, "alias", "for")) {
            return body.text(first, end) + ";";
        }
        return (body.at(type, "cursor") ? cursor(name, type, end) : variable(name, type, end)) + ";";
    }

    private String cursor(String name, int word, int end) {
        boolean parameters = body.atMark(word + 1, "(");
        int query = parameters ? body.skip(word + 1) : word + 1;
        if (!body.atAny(query, "for", "is")) {
            throw Refusal.syntax(body.require(query));
        }
        String list = parameters ? " " + cursorParameters(word + 1) : "";
        return name + " CURSOR" + list + " FOR " + pieces.query(body.part(query + 1, end));
    }

    private String cursorParameters(int open) {
        List<String> parameters = new ArrayList<>();
        int first = open + 1;
        int close = body.closing(open);
        for (int place = first; place <= close; place = body.skip(place)) {
            if (place == close || body.atMark(place, ",")) {
                parameters.add(body.text(first, first + 1) + " " + pieces.type(body.part(first + 1, place)));
                first = place + 1;
            }
        }
        return "(" + String.join(", ", parameters) + ")";
    }

    private String variable(String name, int type, int end) {
        int value = type;
        while (value < end && !isDefault(value)) {
            value = body.skip(value);
        }
        boolean notNull = body.at(value - 2, "not", "null");
        int behindType = notNull ? value - 2 : value;
        String constant = body.at(type - 1, "constant") ? " CONSTANT" : "";
        String declared =
                name + constant + " " + pieces.type(body.part(type, behindType)) + (notNull ? " NOT NULL" : "");
        return value < end ? declared + " := " + pieces.expression(body.part(value + 1, end)) : declared;
    }

    private boolean isDefault(int place) {
        return body.at(place, "default") || body.atMark(place, ":=") || body.atMark(place, "=");
    }
}
