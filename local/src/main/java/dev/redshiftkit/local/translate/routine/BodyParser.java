package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.routine.Node.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a body of PL/pgSQL statement by statement (Redshift guide, "PL/pgSQL language reference"). One thread, one body. */
final class BodyParser {

    private static final String[] CLOSING = {"end", "exception", "else", "elsif", "elseif", "when"};

    private final Draft body;
    private final Pieces pieces;
    private final Declaration declaration;
    private final SimpleStatement simple;
    private int index;

    BodyParser(Draft body, Pieces pieces) {
        this.body = body;
        this.pieces = pieces;
        this.declaration = new Declaration(body, pieces);
        this.simple = new SimpleStatement(body, pieces);
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
        index += 2;
        takeMark(">>");
        return Optional.of(label);
    }

    private Node.Block block(Optional<String> label) {
        List<String> declarations = new ArrayList<>();
        while (body.at(index, "declare") || (!declarations.isEmpty() && !body.at(index, "begin"))) {
            index += body.at(index, "declare") ? 1 : 0;
            while (!body.atAny(index, "begin", "declare")) {
                int end = endOfStatement();
                declarations.add(declaration.read(index, end));
                index = end + 1;
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

    private void takeMark(String mark) {
        if (!body.atMark(index, mark)) {
            throw Refusal.syntax(body.require(index));
        }
        index++;
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
        takeMark(";");
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
        return simple.read(word, first, end);
    }
}
