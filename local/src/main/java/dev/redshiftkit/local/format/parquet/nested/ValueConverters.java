package dev.redshiftkit.local.format.parquet.nested;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** Chooses the converter for a part of a schema (parquet-format, "LogicalTypes", nested types). */
final class ValueConverters {

    private ValueConverters() {}

    /** Returns the converter for the values of a field, which of a repeated field come one by one. */
    static Converter of(Type type, ValueSink sink) {
        if (type.isPrimitive()) {
            return new ScalarConverter(type.asPrimitiveType(), sink);
        }
        GroupType group = type.asGroupType();
        LogicalTypeAnnotation logical = group.getLogicalTypeAnnotation();
        if (logical instanceof ListLogicalTypeAnnotation && isWrapper(group)) {
            return new ListConverter(group, sink);
        }
        boolean isMap = logical instanceof MapLogicalTypeAnnotation || logical instanceof MapKeyValueTypeAnnotation;
        return isMap && isWrapper(group) && isEntry(group.getType(0))
                ? new MapConverter(group.getType(0).asGroupType(), sink)
                : new GroupValueConverter(group, sink);
    }

    private static boolean isWrapper(GroupType group) {
        return group.getFieldCount() == 1 && group.getType(0).isRepetition(Type.Repetition.REPEATED);
    }

    private static boolean isEntry(Type repeated) {
        return !repeated.isPrimitive() && repeated.asGroupType().getFieldCount() == 2;
    }
}
