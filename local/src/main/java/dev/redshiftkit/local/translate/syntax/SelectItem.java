package dev.redshiftkit.local.translate.syntax;

import java.util.Optional;

/**
 * One thing that is selected.
 *
 * @param expression without the alias
 * @param isStar whether it is {@code *} or {@code name.*}
 */
public record SelectItem(Span expression, Optional<Alias> alias, boolean isStar) {

    /** Returns all of it. */
    public Span span() {
        return new Span(expression.from(), alias.map(named -> named.span().to()).orElse(expression.to()));
    }
}
