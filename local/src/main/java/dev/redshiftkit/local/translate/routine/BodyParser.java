package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.routine.Node.Section;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a body of PL/pgSQL statement by statement (Redshift guide, "PL/pgSQL language reference"). One thread, one body. */
final class BodyParser {

    private static final String[] CLOSING = {"end", "exception", "else", "elsif", "elseif", "when"};

    private final Draft body;
    private final Pieces pieces;
    private int index;

    BodyParser(Draft body, Pieces pieces) {
        this.body = body;
        this.pieces = pieces;
    }

    Node.Block parse() {
        Optional<String> label = label();
        Node.Block block = block(label);
        Names.requireEnd(body, index);
        return block;
    }

    private Optional<String> label() {
        if (!body.atMark(index, "<<")) {
            return Optional.empty();
        }
        String label = body.require(index + 1).text();
        requireMark(index + 2, ">>");
        index += 3;
        return Optional.of(label);
    }

    private Node.Block block(Optional<String> label) {
        List<String> declarations = new ArrayList<>();
        while (body.at(index, "declare") || (!declarations.isEmpty() && !body.at(index, "begin"))) {
            index += body.at(index, "declare") ? 1 : 0;
            while (!body.atAny(index, "begin", "declare")) {
                declarations.add(declaration());
            }
        }
        take("begin");
        List<Node> nodes = statements();
        Optional<List<Node>> handler = body.at(index, "exception") ? Optional.of(handler()) : Optional.empty();
        take("end");
        index += body.atName(index) ? 1 : 0;
        index += body.atMark(index, ";") ? 1 : 0;
        return new Node.Block(label, declarations, nodes, handler);
    }

    private List<Node> handler() {
        for (String word : new String[] {"exception", "when", "others"}) {
            take(word);
        }
        if (body.atAny(index, "exit_handler", "continue_handler")) {
            if (body.at(index, "continue_handler")) {
                throw Refusal.unsupported("CONTINUE_HANDLER", body.token(index));
            }
            index++;
        }
        take("then");
        List<Node> nodes = statements();
        if (body.at(index, "when")) {
            throw Refusal.syntax(body.token(index));
        }
        return nodes;
    }

    private void take(String word) {
        if (!body.at(index, word)) {
            throw Refusal.syntax(body.require(index));
        }
        index++;
    }

    private void requireMark(int place, String mark) {
        if (!body.atMark(place, mark)) {
            throw Refusal.syntax(body.require(place));
        }
    }

    private String declaration() {
        int end = endOfStatement();
        String name = body.require(index).text();
        int type = body.at(index + 1, "constant") ? index + 2 : index + 1;
        String declared;
        if (body.at(type, "alias", "for")) {
            declared = body.text(index, end);
        } else if (body.at(type, "cursor")) {
            declared = cursor(name, type, end);
        } else {
            declared = variable(name, type, end);
        }
        index = end + 1;
        return declared + ";";
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

    /** Returns the index of the semicolon that ends the statement. */
    private int endOfStatement() {
        int end = index;
        while (end < body.size() && !body.atMark(end, ";")) {
            end = body.skip(end);
        }
        body.require(end);
        return end;
    }

    private List<Node> statements() {
        List<Node> nodes = new ArrayList<>();
        while (!body.atAny(index, CLOSING)) {
            body.require(index);
            nodes.add(statement());
        }
        return nodes;
    }

    private Node statement() {
        Optional<String> label = label();
        String prefix = label.map(name -> "<<" + name + ">> ").orElse("");
        String word = body.require(index).text().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "declare", "begin" -> block(label);
            case "if" -> ifStatement();
            case "case" -> caseStatement();
            case "loop" -> loop(prefix, index);
            case "while" -> loop(prefix, until("loop", index + 1));
            case "for" -> loop(prefix, until("loop", index + 1));
            default -> simple(word);
        };
    }

    /** Returns the index of the word, which does not belong to a CASE within an expression. */
    private int until(String word, int first) {
        int cases = 0;
        int place = first;
        while (place < body.size() && (cases > 0 || !body.at(place, word))) {
            cases += body.at(place, "case") ? 1 : 0;
            cases -= body.at(place, "end") ? 1 : 0;
            place = body.skip(place);
        }
        body.require(place);
        return place;
    }

    private Node ifStatement() {
        List<Section> sections = new ArrayList<>();
        String head = "IF ";
        while (body.atAny(index, "if", "elsif", "elseif")) {
            int then = until("then", index + 1);
            head += pieces.expression(body.part(index + 1, then)) + " THEN";
            index = then + 1;
            sections.add(new Section(head, statements()));
            head = "ELSIF ";
        }
        takeElse(sections);
        return new Node.Compound(sections, closed("if"));
    }

    private void takeElse(List<Section> sections) {
        if (body.at(index, "else")) {
            index++;
            sections.add(new Section("ELSE", statements()));
        }
    }

    private String closed(String word) {
        take("end");
        take(word);
        index += body.atName(index) ? 1 : 0;
        requireMark(index, ";");
        index++;
        return "END " + word.toUpperCase(Locale.ROOT) + ";";
    }

    private Node caseStatement() {
        List<Section> sections = new ArrayList<>();
        int when = until("when", index + 1);
        String head = when == index + 1 ? "CASE" : "CASE " + pieces.expression(body.part(index + 1, when));
        index = when;
        while (body.at(index, "when")) {
            int then = until("then", index + 1);
            head += " WHEN " + pieces.expression(body.part(index + 1, then)) + " THEN";
            index = then + 1;
            sections.add(new Section(head, statements()));
            head = "";
        }
        takeElse(sections);
        return new Node.Compound(sections, closed("case"));
    }

    private Node loop(String prefix, int loop) {
        String head = prefix + loopHead(loop);
        index = loop + 1;
        List<Node> nodes = statements();
        return new Node.Compound(List.of(new Section(head, nodes)), closed("loop"));
    }

    private String loopHead(int loop) {
        if (loop == index) {
            return "LOOP";
        }
        if (body.at(index, "while")) {
            return "WHILE " + pieces.expression(body.part(index + 1, loop)) + " LOOP";
        }
        int in = until("in", index + 1);
        return "FOR " + body.text(index + 1, in) + " IN " + looped(in + 1, loop) + " LOOP";
    }

    private String looped(int first, int loop) {
        if (body.at(first, "execute")) {
            return "EXECUTE redshift_kit.translated(" + pieces.expression(body.part(first + 1, loop)) + ")";
        }
        int reverse = body.at(first, "reverse") ? 1 : 0;
        for (int place = first + reverse; place < loop; place = body.skip(place)) {
            if (body.atMark(place, "..")) {
                return (reverse == 1 ? "REVERSE " : "") + pieces.expression(body.part(first + reverse, place)) + ".."
                        + bound(place + 1, loop);
            }
        }
        boolean called = body.atMark(first + 1, "(") && body.skip(first + 1) == loop;
        boolean cursor = called || first + 1 == loop;
        return cursor ? body.text(first, loop) : pieces.query(body.part(first, loop));
    }

    private String bound(int first, int loop) {
        int by = first;
        while (by < loop && !body.at(by, "by")) {
            by = body.skip(by);
        }
        String bound = pieces.expression(body.part(first, by));
        return by == loop ? bound : bound + " BY " + pieces.expression(body.part(by + 1, loop));
    }

    private Node simple(String word) {
        int first = index;
        int end = endOfStatement();
        index = end + 1;
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
}
