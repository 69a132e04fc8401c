package dev.redshiftkit.sql.copy;

import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.command.FixedWidths;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.name.QualifiedName;
import dev.redshiftkit.sql.s3.S3Uri;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the parts of a {@link Copy}; its methods are the options of the manual. Of what is given twice the last holds, and
 * nothing is checked before {@link #build()}. Not for use by several threads at once.
 */
public final class CopyBuilder {

    private final QualifiedName table;
    private final SourceClause source = new SourceClause();
    private List<Identifier> columns = List.of();
    private @Nullable Authorization authorization;
    private CopyFormat format = CopyFormat.Delimited.DEFAULT;
    private @Nullable Character delimiter;
    private @Nullable Character quote;
    private boolean serializeToJson;
    private @Nullable CopyCompression compression;
    private boolean acceptAnyDate;
    private @Nullable String dateFormat;
    private @Nullable String timeFormat;
    private boolean blanksAsNull;
    private boolean emptyAsNull;
    private @Nullable String nullAs;
    private @Nullable CopyEncoding encoding;
    private @Nullable Character acceptInvChars;
    private boolean escape;
    private boolean removeQuotes;
    private boolean trimBlanks;
    private boolean truncateColumns;
    private boolean explicitIds;
    private boolean fillRecord;
    private boolean ignoreBlankLines;
    private OptionalInt ignoreHeader = OptionalInt.empty();
    private boolean roundec;
    private OptionalInt compRows = OptionalInt.empty();
    private @Nullable CompUpdate compUpdate;
    private OptionalInt maxError = OptionalInt.empty();
    private boolean ignoreAllErrors;
    private boolean noLoad;
    private @Nullable Switch statUpdate;
    private @Nullable QualifiedName template;

    CopyBuilder(QualifiedName table) {
        this.table = table;
    }

    /** Loads into these columns, in this order. */
    public CopyBuilder columns(List<Identifier> names) {
        columns = List.copyOf(names);
        return this;
    }

    /** Loads all objects in S3 whose keys begin like this; with {@link #manifest()} or {@link #ssh()}, what it lists. */
    public CopyBuilder from(S3Uri place) {
        return from(place.render());
    }

    /** Loads files of an EMR cluster; the path may hold {@code *} and {@code ?}. */
    public CopyBuilder fromEmr(String cluster, String path) {
        return from(CopySource.Emr.SCHEME + cluster + "/" + path);
    }

    /** Loads a DynamoDB table. */
    public CopyBuilder fromDynamoDb(String dynamoDbTable, int readRatio) {
        return from(CopySource.DynamoDb.SCHEME + dynamoDbTable).readRatio(readRatio);
    }

    CopyBuilder from(String location) {
        source.location = location;
        return this;
    }

    CopyBuilder readRatio(int percent) {
        source.readRatio = percent;
        return this;
    }

    /** Takes the place for a manifest that lists the objects to load. */
    public CopyBuilder manifest() {
        source.manifest = true;
        return this;
    }

    /** Takes the place for a list of remote hosts and the commands whose output is loaded. */
    public CopyBuilder ssh() {
        source.ssh = true;
        return this;
    }

    /** Says in which region the data is, where that is not the cluster's. */
    public CopyBuilder region(String name) {
        source.region = name;
        return this;
    }

    /** Loads by this right. */
    public CopyBuilder authorization(Authorization right) {
        authorization = right;
        return this;
    }

    /** Loads by one role, given by its ARN. */
    public CopyBuilder iamRole(String arn) {
        return authorization(Authorization.role(arn));
    }

    /** Loads by the default role of the cluster. */
    public CopyBuilder defaultIamRole() {
        return authorization(new Authorization.DefaultRole());
    }

    /** Reads the files in this format. */
    public CopyBuilder format(CopyFormat given) {
        format = given;
        return this;
    }

    /** Reads comma-separated values. */
    public CopyBuilder csv() {
        return format(CopyFormat.Csv.DEFAULT);
    }

    /** Reads columns of fixed widths. */
    public CopyBuilder fixedWidth(FixedWidths widths) {
        return format(new CopyFormat.FixedWidth(widths));
    }

    /** Reads JSON documents. */
    public CopyBuilder json(DocumentMapping mapping) {
        return format(new CopyFormat.Json(mapping));
    }

    /** Reads Avro files. */
    public CopyBuilder avro(DocumentMapping mapping) {
        return format(new CopyFormat.Avro(mapping));
    }

    /** Reads Parquet files. */
    public CopyBuilder parquet() {
        return format(new CopyFormat.Parquet(false));
    }

    /** Reads ORC files. */
    public CopyBuilder orc() {
        return format(new CopyFormat.Orc(false));
    }

    /** Reads shapefiles as they are. */
    public CopyBuilder shapefile() {
        return format(new CopyFormat.Shapefile(Optional.empty()));
    }

    /** Reads shapefiles and simplifies every geometry by a tolerance. */
    public CopyBuilder simplifiedShapefile(BigDecimal tolerance) {
        return format(
                new CopyFormat.Shapefile(Optional.of(new CopyFormat.Simplification(false, Optional.of(tolerance)))));
    }

    /** Loads nested columns of Parquet or ORC files into columns of type SUPER. */
    public CopyBuilder serializeToJson() {
        serializeToJson = true;
        return this;
    }

    /** Parts the fields of delimited text or CSV by this ASCII character. */
    public CopyBuilder delimiter(char character) {
        delimiter = character;
        return this;
    }

    /** Quotes the fields of CSV by this ASCII character. */
    public CopyBuilder quote(char character) {
        quote = character;
        return this;
    }

    /** Says how the files are compressed. */
    public CopyBuilder compression(CopyCompression given) {
        compression = given;
        return this;
    }

    /** Says that the files are compressed by gzip. */
    public CopyBuilder gzip() {
        return compression(CopyCompression.GZIP);
    }

    /** Says that the files are compressed by Zstandard. */
    public CopyBuilder zstd() {
        return compression(CopyCompression.ZSTD);
    }

    /** Loads what is no date as NULL. */
    public CopyBuilder acceptAnyDate() {
        acceptAnyDate = true;
        return this;
    }

    /** Reads dates in this format, or in any with {@code auto}. */
    public CopyBuilder dateFormat(String format) {
        dateFormat = format;
        return this;
    }

    /** Reads times in this format, or with {@code auto}, {@code epochsecs} or {@code epochmillisecs}. */
    public CopyBuilder timeFormat(String format) {
        timeFormat = format;
        return this;
    }

    /** Loads fields of blanks alone as NULL. */
    public CopyBuilder blanksAsNull() {
        blanksAsNull = true;
        return this;
    }

    /** Loads empty fields as NULL. */
    public CopyBuilder emptyAsNull() {
        emptyAsNull = true;
        return this;
    }

    /** Loads this text as NULL. */
    public CopyBuilder nullAs(String text) {
        nullAs = text;
        return this;
    }

    /** Says how the files are encoded. */
    public CopyBuilder encoding(CopyEncoding given) {
        encoding = given;
        return this;
    }

    /** Puts an ASCII character in the place of every invalid byte. */
    public CopyBuilder acceptInvChars(char replacement) {
        acceptInvChars = replacement;
        return this;
    }

    /** Puts a question mark in the place of every invalid byte. */
    public CopyBuilder acceptInvChars() {
        return acceptInvChars(TextConversion.DEFAULT_REPLACEMENT);
    }

    /** Takes a backslash for the sign that the next character has no special meaning. */
    public CopyBuilder escape() {
        escape = true;
        return this;
    }

    /** Takes quotation marks off around fields. */
    public CopyBuilder removeQuotes() {
        removeQuotes = true;
        return this;
    }

    /** Takes blanks off the ends of texts. */
    public CopyBuilder trimBlanks() {
        trimBlanks = true;
        return this;
    }

    /** Cuts texts that are longer than their columns. */
    public CopyBuilder truncateColumns() {
        truncateColumns = true;
        return this;
    }

    /** Takes the values of identity columns from the data. */
    public CopyBuilder explicitIds() {
        explicitIds = true;
        return this;
    }

    /** Fills columns that are missing at the ends of lines. */
    public CopyBuilder fillRecord() {
        fillRecord = true;
        return this;
    }

    /** Leaves out lines that hold nothing. */
    public CopyBuilder ignoreBlankLines() {
        ignoreBlankLines = true;
        return this;
    }

    /** Leaves out so many lines at the beginning of every file. */
    public CopyBuilder ignoreHeader(int lines) {
        ignoreHeader = OptionalInt.of(lines);
        return this;
    }

    /** Rounds numbers to the scale of their columns. */
    public CopyBuilder roundec() {
        roundec = true;
        return this;
    }

    /** Looks at so many rows to choose encodings. */
    public CopyBuilder compRows(int rows) {
        compRows = OptionalInt.of(rows);
        return this;
    }

    /** Says whether encodings are chosen. */
    public CopyBuilder compUpdate(CompUpdate given) {
        compUpdate = given;
        return this;
    }

    /** Lets the load fail at so many wrong rows. */
    public CopyBuilder maxError(int rows) {
        maxError = OptionalInt.of(rows);
        return this;
    }

    /** Leaves out wrong rows, however many there are. */
    public CopyBuilder ignoreAllErrors() {
        ignoreAllErrors = true;
        return this;
    }

    /** Checks the files and loads nothing. */
    public CopyBuilder noLoad() {
        noLoad = true;
        return this;
    }

    /** Says whether statistics are renewed. */
    public CopyBuilder statUpdate(Switch given) {
        statUpdate = given;
        return this;
    }

    /** Takes the options that are not given here from a template. */
    public CopyBuilder usingTemplate(QualifiedName name) {
        template = name;
        return this;
    }

    /**
     * Returns the command.
     *
     * @throws InvalidCommandException if a source or an authorization is missing, or an option is out of its range or does
     *     not go with another
     */
    public Copy build() {
        if (authorization == null) {
            throw InvalidCommandException.required(CopyRules.option("IAM_ROLE"), "the command");
        }
        return new Copy(table, columns, source.toSource(), authorization, refinedFormat(), options());
    }

    private CopyFormat refinedFormat() {
        CopyFormat refined = format;
        refined = delimiter == null ? refined : refined.withDelimiter(delimiter);
        refined = quote == null ? refined : refined.withQuote(quote);
        return serializeToJson ? refined.serializedToJson() : refined;
    }

    private CopyOptions options() {
        return new CopyOptions(Optional.ofNullable(compression), conversion(), load(), Optional.ofNullable(template));
    }

    private DataConversion conversion() {
        return new DataConversion(
                new DateConversion(acceptAnyDate, Optional.ofNullable(dateFormat), Optional.ofNullable(timeFormat)),
                new NullConversion(blanksAsNull, emptyAsNull, Optional.ofNullable(nullAs)),
                new TextConversion(
                        Optional.ofNullable(encoding),
                        Optional.ofNullable(acceptInvChars),
                        escape,
                        removeQuotes,
                        trimBlanks,
                        truncateColumns),
                new RowConversion(explicitIds, fillRecord, ignoreBlankLines, ignoreHeader, roundec));
    }

    private LoadOperation load() {
        return new LoadOperation(
                compRows,
                Optional.ofNullable(compUpdate),
                maxError,
                ignoreAllErrors,
                noLoad,
                Optional.ofNullable(statUpdate));
    }
}
