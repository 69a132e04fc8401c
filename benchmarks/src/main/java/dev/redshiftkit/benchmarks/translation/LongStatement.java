package dev.redshiftkit.benchmarks.translation;

/** Statements that can be as long as one likes. */
enum LongStatement {
    INSERT("INSERT of rows", "insert into t values (0, 'first', 0.5)", ", (17, 'some text', 2.25)", ""),
    SELECT("SELECT of functions", "select 1", ", nvl(a, 0) + datediff(day, b, c)", " from t"),
    QUERY("WHERE of conditions", "select * from t where a = 0", " or (t.a = 17 and t.b <> 'some text')", "");

    private final String words;
    private final String beginning;
    private final String repeated;
    private final String ending;

    LongStatement(String words, String beginning, String repeated, String ending) {
        this.words = words;
        this.beginning = beginning;
        this.repeated = repeated;
        this.ending = ending;
    }

    String words() {
        return words;
    }

    /** Returns a statement of about this many characters, at least. */
    String of(int length) {
        return beginning + repeated.repeat(length / repeated.length() + 1) + ending;
    }
}
