package dev.redshiftkit.local.translate.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement without the comment at its end by which rules tell the database of what it has no place for. Only a statement
 * of a client is read to its end there; one within a procedure has to tell otherwise.
 *
 * @param told as JSON; empty if there is nothing to tell
 */
public record ToldComment(String sql, String told) {

    private static final Pattern COMMENT = Pattern.compile(" ?/\\* redshift-kit: (\\{.*\\}) \\*/$", Pattern.DOTALL);

    public static ToldComment of(String sql) {
        Matcher comment = COMMENT.matcher(sql);
        return comment.find()
                ? new ToldComment(sql.substring(0, comment.start()), comment.group(1))
                : new ToldComment(sql, "");
    }
}
