package dev.redshiftkit.local.translate.setting;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.EnumSet;
import java.util.Set;

/** SET of a setting. */
final class SetRule implements Rule {

    private static final String INVALID_PARAMETER = "22023";
    private static final Set<String> TRUTHS = Set.of("on", "true", "t", "yes", "1");

    /** What they ask for would not be done. */
    private static final Set<Setting> NEVER_ON = EnumSet.of(
            Setting.DESCRIBE_FIELD_NAME_IN_UPPERCASE,
            Setting.ERROR_ON_NONDETERMINISTIC_UPDATE,
            Setting.JSON_PARSE_TRUNCATE_STRINGS,
            Setting.JSON_SERIALIZATION_ENABLE,
            Setting.JSON_SERIALIZATION_PARSE_NESTED_STRINGS);

    private static final Set<Setting> NEVER_OFF = EnumSet.of(Setting.ENABLE_NUMERIC_ROUNDING);

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.SET) {
            return;
        }
        int name = draft.atAny(1, "session", "local") ? 2 : 1;
        boolean assigns = draft.atMark(name + 1, "=") || draft.at(name + 1, "to");
        if (assigns && draft.at(name, "readonly")) {
            setReadOnly(draft, name + 2);
        } else if (assigns) {
            Setting.find(draft.token(name).value()).ifPresent(setting -> set(draft, name, setting));
        }
    }

    /** The drivers set it to 1 and 0. It holds for transactions from the next one on. */
    private static void setReadOnly(Draft draft, int value) {
        boolean readOnly =
                TRUTHS.contains(Folding.toLowerCase(draft.require(value).value()));
        draft.replace(0, "SET SESSION CHARACTERISTICS AS TRANSACTION READ " + (readOnly ? "ONLY" : "WRITE"));
        draft.delete(1, draft.size());
    }

    private static void set(Draft draft, int name, Setting setting) {
        String value = valueAt(draft, name + 2);
        boolean isDefault = draft.at(name + 2, "default");
        if (!isDefault && !setting.accepts(value)) {
            throw SqlError.of(
                            INVALID_PARAMETER,
                            "invalid value for parameter \"" + setting.word() + "\": \"" + value + "\"")
                    .withPosition(draft.token(name + 2).start() + 1);
        }
        refuseWhatWouldBeIgnored(draft, name, setting, value);
        draft.replace(name, setting.engineName());
    }

    private static String valueAt(Draft draft, int index) {
        boolean signed = draft.atMark(index, "-") || draft.atMark(index, "+");
        return signed
                ? draft.token(index).text() + draft.require(index + 1).value()
                : draft.require(index).value();
    }

    private static void refuseWhatWouldBeIgnored(Draft draft, int name, Setting setting, String value) {
        boolean on = TRUTHS.contains(Folding.toLowerCase(value));
        boolean off = !on && setting.accepts(value);
        if ((on && NEVER_ON.contains(setting)) || (off && NEVER_OFF.contains(setting))) {
            throw Refusal.unsupported(setting.word() + " = " + on, draft.token(name));
        }
    }
}
