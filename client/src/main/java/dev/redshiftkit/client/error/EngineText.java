package dev.redshiftkit.client.error;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One row of the table that tells Redshift's engine errors apart.
 *
 * <p>Nearly every error raised inside the engine has SQLSTATE {@code XX000}; only its text, and at times the code in its
 * detail block, say what happened. The rows are tried in order and the first that fits decides. Wordings are those of the
 * Redshift guide (pages "Troubleshooting serializable isolation errors", "S3ServiceException errors", "Troubleshooting
 * queries in Redshift Spectrum") or quoted from real clusters; each row carries one as its example.
 *
 * @param text found anywhere in the message
 * @param code matches by itself, whatever the message says
 */
record EngineText(Pattern text, OptionalInt code, ErrorKind kind, String example) {

    static final List<EngineText> ROWS = List.of(
            row("^(ERROR: *)?1023\\b|Serializable isolation violation", ErrorKind.SERIALIZATION_FAILURE, "1023"),
            // The relation was made or swapped after this transaction took its snapshot.
            row("^(ERROR: *)?1018\\b", ErrorKind.SERIALIZATION_FAILURE, "1018"),
            row(
                    "conflict with concurrent transaction",
                    ErrorKind.SERIALIZATION_FAILURE,
                    "could not complete because of conflict with concurrent transaction"),
            row(
                    "could not open relation with OID",
                    ErrorKind.SERIALIZATION_FAILURE,
                    "could not open relation with OID 108123"),
            row(
                    "\\[Data Sharing\\] Error Code 34510",
                    ErrorKind.SERIALIZATION_FAILURE,
                    "[Data Sharing] Error Code 34510: Concurrent DDL committed on object between Prepare and Execute"),
            row("(?i)disk full", 1016, ErrorKind.DISK_FULL, "Disk Full"),
            row("(?i)out of memory", 1004, ErrorKind.OUT_OF_MEMORY, "Out Of Memory:"),
            row(
                    "connection limit \"|too many connections",
                    ErrorKind.RESOURCE_BUSY,
                    "connection limit \"500\" exceeded for non-bootstrap users"),
            row(
                    "WLM abort action",
                    ErrorKind.QUERY_CANCELLED,
                    "Query (4711) cancelled by WLM abort action of Query Monitoring Rule \"too_long\"."),
            row("^(ERROR: *)?abort query", 1020, ErrorKind.QUERY_CANCELLED, "abort query"),
            row(
                    "^(ERROR: *)?Load into table '",
                    ErrorKind.COPY_ERROR,
                    "Load into table 'sales' failed.  Check 'stl_load_errors' system table for details."),
            row("The specified S3 prefix '", ErrorKind.COPY_ERROR, "The specified S3 prefix 'sales/' does not exist"),
            row(
                    "unload destination on S3 is not empty",
                    ErrorKind.UNLOAD_ERROR,
                    "Specified unload destination on S3 is not empty. Consider using a different bucket / prefix,"
                            + " manually removing the target files in S3, or using the ALLOWOVERWRITE option."),
            row(
                    "S3ServiceException:.*(Access Ke?y|Access Denied|AccessDenied|SignatureDoesNotMatch|signature we"
                            + "|ExpiredToken|token has expired)",
                    ErrorKind.PERMISSION_DENIED,
                    "S3ServiceException:Access Denied,Status 403,Error AccessDenied,Rid 1,ExtRid 2,CanRetry 1"),
            row(
                    "S3ServiceException:.*(SlowDown|Status 50[03]|InternalError|RequestTimeout)",
                    ErrorKind.RESOURCE_BUSY,
                    "S3ServiceException:Please reduce your request rate.,Status 503,Error SlowDown,Rid 1,CanRetry 1"),
            row(
                    "is not authorized to assume IAM Role",
                    ErrorKind.PERMISSION_DENIED,
                    "User arn:aws:redshift:eu-west-1:123456789012:dbuser:sales/etl is not authorized to assume IAM"
                            + " Role arn:aws:iam::123456789012:role/load"),
            row(
                    "has an incompatible Parquet schema",
                    ErrorKind.DATA_ERROR,
                    "File 'https://s3.amazonaws.com/b/k' has an incompatible Parquet schema for column 's3://b.c'"),
            row("Spectrum Scan Error", 15001, ErrorKind.SPECTRUM_ERROR, "Spectrum Scan Error: Retries exceeded"),
            row("No more data to read", 15007, ErrorKind.SPECTRUM_ERROR, "No more data to read"),
            row(
                    "HTTP response error code: 416",
                    ErrorKind.SPECTRUM_ERROR,
                    "HTTP response error code: 416 Message: InvalidRange The requested range is not satisfiable"),
            row("Numeric data overflow", 1058, ErrorKind.DATA_ERROR, "Numeric data overflow (result precision)"),
            row("Invalid digit, Value", 1207, ErrorKind.DATA_ERROR, "Invalid digit, Value 'x', Pos 0, Type: Integer"),
            row("Cannot insert a NULL value", 8007, ErrorKind.DATA_ERROR, "Cannot insert a NULL value into column c"),
            row("JSON parsing error", ErrorKind.DATA_ERROR, "JSON parsing error"),
            row("Result size exceeds LISTAGG limit", ErrorKind.DATA_ERROR, "Result size exceeds LISTAGG limit"),
            // What a consumer of a datashare is told; a local table gives 42P01.
            row(
                    "^(ERROR: *)?Relation .* does not exist in the database",
                    ErrorKind.TABLE_NOT_FOUND,
                    "Relation sales does not exist in the database."));

    private static EngineText row(String text, ErrorKind kind, String example) {
        return new EngineText(Pattern.compile(text), OptionalInt.empty(), kind, example);
    }

    private static EngineText row(String text, int code, ErrorKind kind, String example) {
        return new EngineText(Pattern.compile(text), OptionalInt.of(code), kind, example);
    }

    static Optional<ErrorKind> kindOf(String message, OptionalInt code) {
        return ROWS.stream()
                .filter(row -> row.fits(message, code))
                .map(EngineText::kind)
                .findFirst();
    }

    private boolean fits(String message, OptionalInt found) {
        return text.matcher(message).find() || (code.isPresent() && code.equals(found));
    }
}
