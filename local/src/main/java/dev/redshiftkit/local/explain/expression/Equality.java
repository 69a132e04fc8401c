package dev.redshiftkit.local.explain.expression;

/** {@code (left = right)}, the condition that joins are made of. */
public record Equality(Expression left, Expression right) {

    /** Returns the same with its sides changed over. */
    public Equality flipped() {
        return new Equality(/* left= */ right, /* right= */ left);
    }

    /** Returns it as one expression. */
    public Expression expression() {
        return Expression.equality(left, right);
    }
}
