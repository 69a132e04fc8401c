package dev.redshiftkit.local.translate.expansion;

/** A name as it is written into a statement, whatever it consists of. */
final class QuotedName {

    private QuotedName() {}

    static String of(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
