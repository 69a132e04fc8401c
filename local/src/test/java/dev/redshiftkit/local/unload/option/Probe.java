package dev.redshiftkit.local.unload.option;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * An option as it is tried.
 *
 * @param options what the statement says beside the format
 * @param query what is unloaded
 * @param refusedWith formats that Redshift does not take the option with
 * @param usedPrefix whether there is an object under the prefix before
 * @param clauses other words for formats, where their usual ones would not fit
 * @param effect whether the option shows in what was written
 */
record Probe(
        String options,
        String query,
        Set<Format> refusedWith,
        boolean usedPrefix,
        Map<Format, String> clauses,
        BiPredicate<Format, Written> effect) {

    static final String QUERY = "select * from venue order by id";

    /** The object that is there before where a prefix is in use. */
    static final String OLD = "old";

    /** An option that goes with every format. */
    static Probe of(String options, BiPredicate<Format, Written> effect) {
        return new Probe(options, QUERY, EnumSet.noneOf(Format.class), false, Map.of(), effect);
    }

    /** An option that goes with none. */
    static Probe refused(String options) {
        return of(options, (format, written) -> false).exceptWith(Format.values());
    }

    Probe exceptWith(Format... formats) {
        EnumSet<Format> refused = EnumSet.noneOf(Format.class);
        refused.addAll(Set.of(formats));
        return new Probe(options, query, refused, usedPrefix, clauses, effect);
    }

    Probe onUsedPrefix() {
        return new Probe(options, query, refusedWith, true, clauses, effect);
    }

    Probe unloading(String other) {
        return new Probe(options, other, refusedWith, usedPrefix, clauses, effect);
    }

    Probe writing(Format format, String clause) {
        return new Probe(options, query, refusedWith, usedPrefix, Map.of(format, clause), effect);
    }

    /** Returns the name in the page. */
    String title() {
        String name = options.isEmpty() ? "no option" : "`" + options.replace("|", "\\|") + "`";
        return usedPrefix ? name + ", prefix in use" : name;
    }

    String statement(Format format, String prefix) {
        String right = options.matches("(?i)(IAM_ROLE|CREDENTIALS|ACCESS_KEY_ID).*") ? "" : "IAM_ROLE default ";
        return "UNLOAD ('" + query.replace("'", "''") + "') TO '" + prefix + "' " + right
                + clauses.getOrDefault(format, format.clause()) + " " + options;
    }
}
