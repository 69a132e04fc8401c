package dev.redshiftkit.local.session;

import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.ParameterDescription;
import dev.redshiftkit.pgwire.message.BackendMessage.RowDescription;
import dev.redshiftkit.pgwire.message.FieldDescription;
import java.util.List;

/**
 * The types of columns and parameters as Redshift announces them. Redshift's own types have its numbers in the engine, too;
 * what is left are modifiers, texts without a length, and the one type that the engine has for its own use.
 */
final class AnnouncedTypes {

    private static final int TEXT = 25;
    private static final int VARCHAR = 1043;
    private static final int NUMERIC = 1700;
    private static final int GEOMETRY = 3000;
    private static final int GEOMETRY_IN_HEXADECIMAL = 3999;
    private static final int SUPER = 4000;
    private static final int VARBYTE = 6551;

    /** Sums and averages of DECIMAL; the number is given in the script 14-numbers.sql. */
    private static final int DECIMAL_OF_38_DIGITS = 11_001;

    private static final int NO_MODIFIER = -1;
    private static final int SUPER_MODIFIER = 16_384_000;

    private AnnouncedTypes() {}

    /** Returns the very message if there is nothing to change in it. */
    static BackendMessage in(BackendMessage message) {
        if (message instanceof RowDescription rows) {
            List<FieldDescription> fields =
                    rows.fields().stream().map(AnnouncedTypes::announced).toList();
            return fields.equals(rows.fields()) ? message : new RowDescription(fields);
        }
        if (message instanceof ParameterDescription parameters
                && parameters.typeOids().contains(DECIMAL_OF_38_DIGITS)) {
            return new ParameterDescription(parameters.typeOids().stream()
                    .map(oid -> oid == DECIMAL_OF_38_DIGITS ? (Integer) NUMERIC : oid)
                    .toList());
        }
        return message;
    }

    /** Literals and the results of functions are VARCHAR; Redshift has TEXT as another word for it only. */
    private static FieldDescription announced(FieldDescription field) {
        return switch (field.typeOid()) {
            case TEXT -> field.withType(VARCHAR, field.typeSize(), field.typeModifier());
            // The official driver takes values of GEOMETRY for bytes, and of this one for their hexadecimal text.
            case GEOMETRY -> field.withType(GEOMETRY_IN_HEXADECIMAL, field.typeSize(), NO_MODIFIER);
            case SUPER -> field.withType(SUPER, field.typeSize(), SUPER_MODIFIER);
            case VARBYTE -> field.withType(VARBYTE, field.typeSize(), NO_MODIFIER);
            default -> field;
        };
    }
}
