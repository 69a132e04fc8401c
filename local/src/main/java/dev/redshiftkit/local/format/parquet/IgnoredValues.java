package dev.redshiftkit.local.format.parquet;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;

/** Stands where parquet-java wants a tree of converters: values are taken from the column readers instead. */
final class IgnoredValues extends GroupConverter {

    @Override
    public Converter getConverter(int fieldIndex) {
        return new PrimitiveConverter() {};
    }

    @Override
    public void start() {
        // No row is put together.
    }

    @Override
    public void end() {
        // No row is put together.
    }
}
