package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.Locale;

/** The statements of a body that hold no others. */
final class SimpleStatement {

    private final Draft body;
    private final Pieces pieces;

    SimpleStatement(Draft body, Pieces pieces) {
        this.body = body;
        this.pieces = pieces;
    }

    /** Reads what stands from the first index to the semicolon at the other. */
    Node read(String word, int first, int end) {
        return switch (word) {
            case "exit", "continue" -> leave(first, end);
            case "return", "null", "close", "fetch", "move" -> new Node.Plain(body.text(first, end) + ";", false);
            case "get" -> diagnostics(first, end);
            case "raise" -> raise(first, end);
            case "execute" -> execute(first, end);
            case "perform" -> perform(first, end);
            case "open" -> open(first, end);
            case "commit", "rollback" -> ending(first, end);
            case "start" -> start(first, end);
            case "call" -> call(first, end);
            default -> assignmentOrSql(first, end);
        };
    }

    private Node leave(int first, int end) {
        int when = first;
        while (when < end && !body.at(when, "when")) {
            when++;
        }
        String text = body.text(first, when);
        return new Node.Plain(
                when == end ? text + ";" : text + " WHEN " + pieces.expression(body.part(when + 1, end)) + ";", false);
    }

    private Node diagnostics(int first, int end) {
        if (!body.at(first + 1, "diagnostics")) {
            throw Refusal.syntax(body.require(first + 1));
        }
        return new Node.Plain(body.text(first, end) + ";", false);
    }

    private Node raise(int first, int end) {
        if (first + 1 == end) {
            return new Node.Rethrow();
        }
        int format = body.atKind(first + 1, TokenKind.STRING) ? first + 1 : first + 2;
        if (!body.atKind(format, TokenKind.STRING)) {
            throw Refusal.syntax(body.require(format));
        }
        StringBuilder text = new StringBuilder(body.text(first, format) + " " + Pieces.literal(body.token(format)));
        if (format + 1 < end) {
            requireMark(format + 1, ",");
            text.append(", ").append(pieces.expression(body.part(format + 2, end)));
        }
        return new Node.Plain(text + ";", false);
    }

    private Node execute(int first, int end) {
        int behind = first + 1;
        while (behind < end && !body.atAny(behind, "into", "using")) {
            behind = body.skip(behind);
        }
        String tail = "";
        int using = behind;
        if (body.at(behind, "into")) {
            using = behindTargets(behind + 1);
            tail = " " + body.text(behind, using);
        }
        if (using < end) {
            if (!body.at(using, "using")) {
                throw Refusal.syntax(body.token(using));
            }
            tail += " USING " + pieces.expression(body.part(using + 1, end));
        }
        return new Node.Dynamic(pieces.expression(body.part(first + 1, behind)), tail);
    }

    /** Returns the index behind variables that are parted by commas. */
    private int behindTargets(int first) {
        int target = body.at(first, "strict") ? first + 1 : first;
        int behind = Names.behind(body, target);
        while (body.atMark(behind, ",")) {
            behind = Names.behind(body, behind + 1);
        }
        return behind;
    }

    private Node perform(int first, int end) {
        return new Node.Plain("PERFORM " + pieces.expression(body.part(first + 1, end)) + ";", true);
    }

    private Node open(int first, int end) {
        int word = first + 1;
        while (word < end && !body.at(word, "for")) {
            word = body.skip(word);
        }
        if (word == end) {
            return new Node.Plain(body.text(first, end) + ";", false);
        }
        String query = body.at(word + 1, "execute")
                ? "EXECUTE redshift_kit.translated(" + pieces.expression(body.part(word + 2, end)) + ")"
                : pieces.query(body.part(word + 1, end));
        return new Node.Plain(body.text(first, word) + " FOR " + query + ";", false);
    }

    private Node ending(int first, int end) {
        int behind = body.atAny(first + 1, "work", "transaction") ? first + 2 : first + 1;
        if (behind < end) {
            throw Refusal.syntax(body.token(behind));
        }
        return new Node.Ending(body.token(first).text().toUpperCase(Locale.ROOT));
    }

    private Node start(int first, int end) {
        if (!body.at(first + 1, "transaction") || first + 2 < end) {
            throw Refusal.syntax(body.require(first + 1));
        }
        return new Node.Start();
    }

    private Node call(int first, int end) {
        int behind = Names.behind(body, first + 1);
        requireMark(behind, "(");
        int close = body.closing(behind);
        String arguments = close == behind + 1 ? "" : pieces.expression(body.part(behind + 1, close));
        String name = body.text(first + 1, behind);
        if (body.skip(behind) < end) {
            throw Refusal.syntax(body.token(body.skip(behind)));
        }
        return new Node.Call(EngineLiteral.of(name), "CALL " + name + "(" + arguments + ");");
    }

    private Node assignmentOrSql(int first, int end) {
        int behind = first;
        if (body.atName(first)) {
            behind = Names.behind(body, first);
            behind = body.atMark(behind, "[") ? behindSubscript(behind) : behind;
        }
        if (behind > first && (body.atMark(behind, ":=") || body.atMark(behind, "="))) {
            String target = body.text(first, behind);
            return new Node.Plain(target + " := " + pieces.expression(body.part(behind + 1, end)) + ";", false);
        }
        return sql(first, end);
    }

    private int behindSubscript(int open) {
        int close = open;
        while (close < body.size() && !body.atMark(close, "]")) {
            close++;
        }
        return close + 1;
    }

    private Node sql(int first, int end) {
        StatementKind kind = body.part(first, end).kind();
        if (kind == StatementKind.TRUNCATE) {
            return new Node.Truncation(pieces.statement(body.part(first, end)));
        }
        boolean query = kind == StatementKind.SELECT_INTO || kind == StatementKind.SELECT;
        int into = query ? into(first, end) : end;
        return new Node.Plain(
                into < end ? selectInto(first, into, end) : pieces.statement(body.part(first, end)), true);
    }

    private int into(int first, int end) {
        int place = first;
        while (place < end && !body.at(place, "into")) {
            place = body.skip(place);
        }
        return place;
    }

    /** Variables may stand nearly anywhere in a query of the engine, so also where they are in nobody's way: at its end. */
    private String selectInto(int first, int into, int end) {
        int behind = behindTargets(into + 1);
        Token last = body.require(into + 1);
        if (!last.isName()) {
            throw Refusal.syntax(last);
        }
        String query = pieces.query(body.without(first, end, into, behind));
        return query + " " + body.text(into, behind) + ";";
    }

    private void requireMark(int place, String mark) {
        if (!body.atMark(place, mark)) {
            throw Refusal.syntax(body.require(place));
        }
    }
}
