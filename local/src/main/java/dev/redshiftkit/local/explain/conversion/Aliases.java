package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.source.QueryClues;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What relations are called. The engine numbers an alias where it would have to repeat it; Redshift repeats it. */
final class Aliases {

    private static final Pattern NUMBERED = Pattern.compile("(.+)_([0-9]+)");

    /** What the engine calls a subquery without an alias, and what Redshift does. */
    private static final String UNNAMED = "unnamed_subquery";

    private static final String DERIVED = "derived_table";

    private final QueryClues clues;

    Aliases(QueryClues clues) {
        this.clues = clues;
    }

    /** Returns the alias a plan shows for the engine's. */
    String shown(String alias) {
        if (alias.equals(UNNAMED)) {
            return DERIVED + 1;
        }
        Matcher numbered = NUMBERED.matcher(alias);
        if (!numbered.matches() || clues.mentions(alias)) {
            return alias;
        }
        String name = numbered.group(1);
        if (name.equals(UNNAMED)) {
            return DERIVED + (Integer.parseInt(numbered.group(2)) + 1);
        }
        return clues.mentions(name) ? name : alias;
    }
}
