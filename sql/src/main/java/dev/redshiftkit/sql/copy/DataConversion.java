package dev.redshiftkit.sql.copy;

/** How COPY makes values of what is in the files (Redshift guide, "Data conversion parameters"). */
public record DataConversion(DateConversion dates, NullConversion nulls, TextConversion text, RowConversion rows) {}
