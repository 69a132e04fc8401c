package dev.redshiftkit.local.translate.expansion;

import java.util.List;
import java.util.Optional;

/** What the database says of the tables and views that a statement names, and of how names are read. */
@FunctionalInterface
public interface Relations {

    /** Knows nothing. */
    Relations UNKNOWN = name -> Optional.empty();

    /**
     * Returns the names of a relation's columns, in lower case and in their order; empty if there is no such relation.
     *
     * @param name its parts, in lower case: perhaps database and schema, then the relation
     */
    Optional<List<String>> columns(List<String> name);

    /** Whether names in double quotes keep their case in the session that asks: {@code enable_case_sensitive_identifier}. */
    default boolean keepsQuotedCase() {
        return false;
    }

    /** Whether attributes of SUPER values do without quotes: {@code enable_case_sensitive_super_attribute}. */
    default boolean keepsAttributeCase() {
        return false;
    }
}
