package dev.redshiftkit.local.translate.setting;

import dev.redshiftkit.sql.lex.Folding;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The settings of a Redshift session that its engine does not know (Redshift guide, "Configuration reference"). */
enum Setting {
    ANALYZE_THRESHOLD_PERCENT(Values.DECIMAL, 0, 100),
    CAST_SUPER_NULL_ON_ERROR,
    DATASHARE_BREAK_GLASS_SESSION_VAR(Values.TEXT, 0, 0),
    DEFAULT_ARRAY_SEARCH_NULL_HANDLING,
    DEFAULT_GEOMETRY_ENCODING(1, 2),
    DESCRIBE_FIELD_NAME_IN_UPPERCASE,
    ENABLE_CASE_SENSITIVE_IDENTIFIER,
    ENABLE_CASE_SENSITIVE_SUPER_ATTRIBUTE,
    ENABLE_NUMERIC_ROUNDING,
    ENABLE_RESULT_CACHE_FOR_SESSION,
    ENABLE_VACUUM_BOOST,
    ERROR_ON_NONDETERMINISTIC_UPDATE,
    JSON_PARSE_DEDUP_ATTRIBUTES,
    JSON_PARSE_TRUNCATE_STRINGS,
    JSON_SERIALIZATION_ENABLE,
    JSON_SERIALIZATION_PARSE_NESTED_STRINGS,
    MAX_CONCURRENCY_SCALING_CLUSTERS(0, 10),
    MAX_CURSOR_RESULT_SET_SIZE(0, Integer.MAX_VALUE),
    MV_ENABLE_AQMV_FOR_SESSION,
    NAVIGATE_SUPER_NULL_ON_ERROR,
    PARSE_SUPER_NULL_ON_ERROR,
    PG_FEDERATION_REPEATABLE_READ,
    QUERY_GROUP(Values.TEXT, 0, 0),
    SPECTRUM_ENABLE_PSEUDO_COLUMNS,
    SPECTRUM_QUERY_MAXERROR(-1, Integer.MAX_VALUE),
    WLM_QUERY_SLOT_COUNT(1, 50);

    private static final Set<String> BOOLEANS = Set.of("on", "off", "true", "false", "t", "f", "yes", "no", "1", "0");
    private static final String NUMBER = "-?[0-9]{1,10}";
    private static final String DECIMAL = "[0-9]{1,3}(\\.[0-9]{1,10})?";

    private final Values values;
    private final int least;
    private final int most;

    Setting() {
        this(Values.BOOLEAN, 0, 0);
    }

    Setting(int least, int most) {
        this(Values.NUMBER, least, most);
    }

    Setting(Values values, int least, int most) {
        this.values = values;
        this.least = least;
        this.most = most;
    }

    /** Returns the setting of this name, in any case; empty if it is one of the engine's, or none at all. */
    static Optional<Setting> find(String name) {
        String folded = Folding.toLowerCase(name);
        return Arrays.stream(values())
                .filter(setting -> setting.word().equals(folded))
                .findFirst();
    }

    /** Returns the name as Redshift has it. */
    String word() {
        return Folding.toLowerCase(name());
    }

    /** Returns the name as the engine has it. */
    String engineName() {
        return "redshift." + word();
    }

    boolean accepts(String value) {
        return switch (values) {
            case TEXT -> true;
            case BOOLEAN -> BOOLEANS.contains(Folding.toLowerCase(value));
            case NUMBER -> number(value).isPresent();
            case DECIMAL ->
                value.matches(DECIMAL) && least <= Double.parseDouble(value) && Double.parseDouble(value) <= most;
        };
    }

    private OptionalInt number(String value) {
        if (!value.matches(NUMBER)) {
            return OptionalInt.empty();
        }
        long number = Long.parseLong(value);
        return least <= number && number <= most ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    private enum Values {
        BOOLEAN,
        NUMBER,
        DECIMAL,
        TEXT
    }
}
