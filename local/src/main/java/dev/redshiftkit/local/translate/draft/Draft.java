package dev.redshiftkit.local.translate.draft;

import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A statement and the changes to it.
 *
 * <p>Rules address tokens by their index among those that count: whitespace and comments have none, and stay as they are.
 * Changes are noted beside the tokens, so that indexes mean the same to all rules, and a statement that no rule touched
 * comes out as the very text it was. One thread at a time.
 */
public final class Draft {

    private final Statement statement;
    private final StatementKind kind;
    private final int[] places;
    private final Edits edits;
    private final Map<Class<?>, Object> readings = new HashMap<>();
    private int @Nullable [] closings;
    private @Nullable Set<String> words;
    private String ending = "";
    private Handling handling = Handling.PLAIN;

    private Draft(Statement statement) {
        this.statement = statement;
        this.kind = statement.kind();
        this.places = IntStream.range(0, statement.tokens().size())
                .filter(place -> !statement.tokens().get(place).isTrivia())
                .toArray();
        this.edits = new Edits(places.length);
    }

    public static Draft of(Statement statement) {
        return new Draft(statement);
    }

    /** Returns the kind of the statement as it was before any change. */
    public StatementKind kind() {
        return kind;
    }

    /**
     * Returns a part as a statement of its own, as the client wrote it; positions stay what they are.
     *
     * @param from less than {@code to}
     */
    public Statement part(int from, int to) {
        List<Token> tokens = statement.tokens().subList(places[from], places[to - 1] + 1);
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return new Statement(text.toString(), tokens.get(0).start(), tokens);
    }

    /** As {@link #part}, without the tokens from one index within it to the one before the other. */
    public Statement without(int from, int to, int gapFrom, int gapTo) {
        Statement before = part(from, gapFrom);
        if (gapTo == to) {
            return before;
        }
        Statement behind = part(gapTo, to);
        List<Token> tokens = new ArrayList<>(before.tokens());
        tokens.add(new Token(TokenKind.WHITESPACE, " ", token(gapFrom).start()));
        tokens.addAll(behind.tokens());
        return new Statement(before.text() + " " + behind.text(), before.start(), tokens);
    }

    /** Returns the statement as the client wrote it. */
    public String original() {
        return statement.text();
    }

    /** Returns how many tokens count. */
    public int size() {
        return places.length;
    }

    /**
     * Returns a token as the client wrote it.
     *
     * @param index from 0, less than {@link #size()}
     */
    public Token token(int index) {
        return statement.tokens().get(places[index]);
    }

    /** Returns a name as the engine keeps it: in lower case, without the quotes it may have. */
    public String name(int index) {
        return Folding.toLowerCase(token(index).value());
    }

    /** Whether one of these words, in lower case and unquoted, stands anywhere. Quick, however long the statement is. */
    public boolean hasAny(String... candidates) {
        if (words == null) {
            words = statement.tokens().stream()
                    .filter(token -> token.kind() == TokenKind.WORD)
                    .map(token -> Folding.toLowerCase(token.text()))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return Arrays.stream(candidates).anyMatch(words::contains);
    }

    /** Whether this punctuation or operator stands anywhere. */
    public boolean hasMark(String mark) {
        return IntStream.range(0, size()).anyMatch(index -> atMark(index, mark));
    }

    /** Returns what somebody has made of the tokens, which are read once: they never change. */
    public <T> T reading(Class<T> kind, Function<Draft, T> reader) {
        Object known = readings.get(kind);
        if (known == null) {
            known = reader.apply(this);
            readings.put(kind, known);
        }
        return kind.cast(known);
    }

    /** Whether these words stand at the index and behind it; false, too, where the statement has ended. */
    public boolean at(int index, String... words) {
        for (int ahead = 0; ahead < words.length; ahead++) {
            if (!isWithin(index + ahead) || !token(index + ahead).isWord(words[ahead])) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of these words stands at the index. */
    public boolean atAny(int index, String... words) {
        if (!isWithin(index)) {
            return false;
        }
        for (String word : words) {
            if (token(index).isWord(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this punctuation or operator stands at the index. */
    public boolean atMark(int index, String mark) {
        return isWithin(index)
                && (token(index).isPunctuation(mark) || token(index).isOperator(mark));
    }

    /** Whether a token of this kind stands at the index. */
    public boolean atKind(int index, TokenKind tokenKind) {
        return isWithin(index) && token(index).kind() == tokenKind;
    }

    /** Whether a name, or a word that could be one, stands at the index. */
    public boolean atName(int index) {
        return isWithin(index) && token(index).isName();
    }

    private boolean isWithin(int index) {
        return 0 <= index && index < places.length;
    }

    /**
     * Returns the token at an index where one is needed.
     *
     * @throws dev.redshiftkit.local.error.SqlError a syntax error, if the statement has ended
     */
    public Token require(int index) {
        if (!isWithin(index)) {
            throw Refusal.syntaxAtEnd();
        }
        return token(index);
    }

    /** Returns the index of the parenthesis that closes the one at the index; {@link #size()} if none does. */
    public int closing(int index) {
        if (closings == null) {
            closings = matchParentheses();
        }
        return closings[index];
    }

    private int[] matchParentheses() {
        int[] matches = new int[places.length];
        int[] open = new int[places.length];
        int depth = 0;
        Arrays.fill(matches, places.length);
        for (int index = 0; index < places.length; index++) {
            if (token(index).isPunctuation("(")) {
                open[depth++] = index;
            } else if (token(index).isPunctuation(")") && depth > 0) {
                matches[open[--depth]] = index;
            }
        }
        return matches;
    }

    /** Returns the index behind the token, or behind the closing parenthesis if the token opens a pair. */
    public int skip(int index) {
        return atMark(index, "(") ? Math.min(closing(index) + 1, size()) : index + 1;
    }

    /** Writes this in place of the token. What was inserted before or behind the token stays. */
    public void replace(int index, String text) {
        edits.replace(index, text);
    }

    /** Leaves out the tokens from the first index to the one before the second, with the blanks in front of each and all insertions. */
    public void delete(int from, int to) {
        for (int index = from; index < to; index++) {
            edits.delete(index);
        }
    }

    /** Writes this in front of the token and of what was inserted there earlier: outer changes come after inner ones. */
    public void insertBefore(int index, String text) {
        edits.insertBefore(index, text);
    }

    /** Writes this behind the token and what was inserted there earlier. */
    public void insertAfter(int index, String text) {
        edits.insertAfter(index, text);
    }

    /** Writes this at the end of the statement, behind all that was appended earlier. */
    public void append(String text) {
        ending += text;
    }

    /** Tells the client this command tag instead of the engine's. */
    public void answerAs(String tag) {
        handling = handling.withTag(tag);
    }

    /** Ends the transaction with the statement. */
    public void commitAfterwards() {
        handling = handling.withCommit();
    }

    /**
     * Says that the statement commits in the engine and therefore cannot be part of a transaction block.
     *
     * @param command the words the client is told it by
     */
    public void runAlone(String command) {
        handling = handling.withAlone(command);
    }

    /** Runs this first, a statement of the engine without rows. */
    public void runBefore(String sql) {
        handling = handling.withBefore(sql);
    }

    /** Runs this behind it, a statement of the engine without rows. */
    public void runBehind(String sql) {
        handling = handling.withBehind(sql);
    }

    /** Says what the statement means to the client's transaction block. */
    public void concernsBlock(Handling.Block block) {
        handling = handling.withBlock(block);
    }

    /** Returns what becomes of the statement besides being sent. */
    public Handling handling() {
        return handling;
    }

    /** Returns a part of the statement with the changes made so far, without blanks or comments around it. */
    public String text(int from, int to) {
        return from == to ? "" : edits.write(statement.tokens().subList(places[from], places[to - 1] + 1), from);
    }

    /** Returns the statement with all changes; its very text if there are none. */
    public String text() {
        if (edits.isEmpty() && ending.isEmpty()) {
            return statement.text();
        }
        return edits.write(statement.tokens(), 0) + separated(ending);
    }

    /** A comment to the end of the line would swallow what follows. */
    private String separated(String text) {
        int last = statement.tokens().size() - 1;
        boolean openComment = !text.isEmpty()
                && last >= 0
                && statement.tokens().get(last).text().startsWith("--");
        return openComment ? "\n" + text : text;
    }
}
