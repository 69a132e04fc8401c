package dev.redshiftkit.cli.tour;

import dev.redshiftkit.cli.print.ResultTable;
import dev.redshiftkit.cli.terminal.Ink;
import dev.redshiftkit.cli.terminal.Terminal;
import java.util.stream.Stream;

/** How the tour looks on the terminal: numbered chapters, in each what was done, how, and what came of it. */
final class Story {

    private static final String MARGIN = "   ";
    private static final String INDENT = "    ";
    private static final int WIDTH = 110;

    private final Terminal terminal;
    private final Ink ink;
    private int chapters;

    Story(Terminal terminal) {
        this.terminal = terminal;
        this.ink = terminal.outInk();
    }

    void chapter(String title) {
        chapters++;
        terminal.print("");
        terminal.print(ink.bold(chapters + "  " + title));
    }

    /** A sentence or two. */
    void say(String text) {
        text.lines().forEach(line -> terminal.print(MARGIN + line));
        terminal.flush();
    }

    /** The statement or the call by which something is done; shown before it is. */
    void show(String code) {
        code.strip().lines().flatMap(Story::wrapped).forEach(line -> terminal.print(MARGIN + ink.cyan("| " + line)));
        terminal.flush();
    }

    /** Long statements go on in lines that are set in. */
    private static Stream<String> wrapped(String line) {
        if (line.length() <= WIDTH) {
            return Stream.of(line);
        }
        int blank = line.lastIndexOf(' ', WIDTH);
        return blank <= INDENT.length()
                ? Stream.of(line)
                : Stream.concat(Stream.of(line.substring(0, blank)), wrapped(INDENT + line.substring(blank + 1)));
    }

    /** What came of it. */
    void result(String text) {
        terminal.print(MARGIN + ink.green("> ") + text);
        terminal.flush();
    }

    void table(ResultTable table) {
        table.lines(ink).forEach(line -> terminal.print(MARGIN + "  " + line));
        terminal.flush();
    }
}
