package dev.redshiftkit.local.explain.source;

import dev.redshiftkit.local.explain.source.QueryClues.WindowKeys;
import dev.redshiftkit.sql.lex.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands behind an OVER, of which the engine's plan shows only the sort that both lists together make.
 *
 * @param partition one entry for each expression: the column if it is one, empty text otherwise
 * @param order as {@code partition}
 */
record WindowClause(List<String> partition, List<String> order) {

    WindowClause {
        partition = List.copyOf(partition);
        order = List.copyOf(order);
    }

    int size() {
        return partition.size() + order.size();
    }

    WindowKeys keys() {
        return new WindowKeys(partition.size(), order.size());
    }

    /** Returns how many of its columns stand in their places among the keys, of which there are enough. */
    int likeness(List<String> keys) {
        return (int) IntStream.range(0, size())
                .filter(index -> column(index).equals(keys.get(index)))
                .count();
    }

    private String column(int index) {
        return index < partition.size() ? partition.get(index) : order.get(index - partition.size());
    }

    /** Returns the windows of a statement. */
    static List<WindowClause> allOf(List<Token> tokens) {
        List<WindowClause> clauses = new ArrayList<>();
        for (int index = 0; index + 1 < tokens.size(); index++) {
            if (tokens.get(index).isWord("over") && tokens.get(index + 1).isPunctuation("(")) {
                clauses.add(new Reader(tokens, index + 2).read());
            }
        }
        return clauses;
    }

    private static final class Reader {

        private final List<Token> tokens;
        private final List<String> partition = new ArrayList<>();
        private final List<String> order = new ArrayList<>();
        private List<String> current = partition;
        private final List<Token> expression = new ArrayList<>();
        private int index;

        Reader(List<Token> tokens, int index) {
            this.tokens = tokens;
            this.index = index;
        }

        WindowClause read() {
            int depth = 0;
            while (index < tokens.size() && depth >= 0) {
                Token token = tokens.get(index);
                depth += token.isPunctuation("(") ? 1 : token.isPunctuation(")") ? -1 : 0;
                boolean frame = depth == 0 && (token.isWord("rows") || token.isWord("range"));
                if (depth < 0 || frame) {
                    break;
                }
                read(token, depth);
            }
            finish();
            return new WindowClause(partition, order);
        }

        private void read(Token token, int depth) {
            if (depth == 0 && isBeforeBy("partition")) {
                index += 2;
            } else if (depth == 0 && isBeforeBy("order")) {
                finish();
                current = order;
                index += 2;
            } else {
                if (depth == 0 && token.isPunctuation(",")) {
                    finish();
                } else {
                    expression.add(token);
                }
                index++;
            }
        }

        private boolean isBeforeBy(String word) {
            return tokens.get(index).isWord(word)
                    && index + 1 < tokens.size()
                    && tokens.get(index + 1).isWord("by");
        }

        private void finish() {
            if (!expression.isEmpty()) {
                current.add(column());
                expression.clear();
            }
        }

        private String column() {
            expression.removeIf(token -> token.isWord("asc") || token.isWord("desc") || token.isWord("nulls"));
            Token last = expression.get(expression.size() - 1);
            boolean name = expression.stream().allMatch(token -> token.isName() || token.isPunctuation("."));
            return name ? last.value() : "";
        }
    }
}
