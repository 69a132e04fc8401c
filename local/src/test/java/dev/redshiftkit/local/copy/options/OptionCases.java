package dev.redshiftkit.local.copy.options;

import dev.redshiftkit.local.copy.Warehouse;
import dev.redshiftkit.local.format.Compression;
import dev.redshiftkit.local.format.orc.OrcSample;
import dev.redshiftkit.local.format.parquet.ParquetSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** All options of COPY, in the order of the guide's pages. */
@NullUnmarked // Null is how a case says that a value is absent.
final class OptionCases {

    private static final List<String> ROW = List.of("1", "abc", "2020-02-03", "2020-02-03 04:05:06", "1.25");
    private static final List<String> OTHER = List.of("x", "abc", "2020-02-03", "2020-02-03 04:05:06", "1.25");
    private static final List<String> NAMES = List.of("id", "name");

    private OptionCases() {}

    static List<OptionCase> all() {
        List<OptionCase> cases = new ArrayList<>();
        cases.addAll(sources());
        cases.addAll(formats());
        for (Compression compression :
                List.of(Compression.GZIP, Compression.BZIP2, Compression.LZOP, Compression.ZSTD)) {
            cases.add(OptionCase.accepted(compression.name()).framed((format, file) -> packed(compression, file)));
        }
        cases.addAll(conversions());
        cases.addAll(operations());
        return cases;
    }

    private static List<OptionCase> sources() {
        return List.of(
                OptionCase.accepted("").titled("an S3 prefix").from(OptionCase.FILE),
                OptionCase.accepted("MANIFEST").from("s3://tickets/options.manifest"),
                OptionCase.accepted("SSH"),
                OptionCase.accepted("").titled("FROM 'emr://'").from("emr://cluster/path"),
                OptionCase.accepted("READRATIO 50")
                        .titled("FROM 'dynamodb://' READRATIO")
                        .from(SampleFormat.DYNAMODB.source()),
                OptionCase.accepted("READRATIO 50")
                        .titled("READRATIO beside S3")
                        .from(OptionCase.FILE),
                OptionCase.accepted("REGION 'us-east-1'"),
                OptionCase.accepted("").titled("IAM_ROLE 'arn'").authorizedBy("IAM_ROLE '" + Warehouse.ROLE + "'"),
                OptionCase.accepted("")
                        .titled("CREDENTIALS 'aws_iam_role'")
                        .authorizedBy("CREDENTIALS 'aws_iam_role=" + Warehouse.ROLE + "'"),
                OptionCase.accepted("")
                        .titled("ACCESS_KEY_ID, SECRET_ACCESS_KEY")
                        .authorizedBy("ACCESS_KEY_ID 'AKIAIOSFODNN7EXAMPLE' SECRET_ACCESS_KEY 'secret'"),
                OptionCase.accepted("ENCRYPTED"),
                OptionCase.accepted("MASTER_SYMMETRIC_KEY 'key'"),
                OptionCase.accepted("")
                        .titled("a column list")
                        .into("t (id, name)")
                        .ofFile(NAMES, List.of(List.of("1", "abc")))
                        .leading(List.of(Arrays.asList("1", "abc", null, null, null))));
    }

    private static List<OptionCase> formats() {
        return List.of(
                OptionCase.accepted("DELIMITER ';'").framed((format, file) -> replaced(file, "[|,]", ";")),
                OptionCase.of("QUOTE '%'", "name", "%abc%", "abc"),
                OptionCase.accepted("SERIALIZETOJSON")
                        .into("nested")
                        .leading(List.of(List.of("{\"a\":1}")))
                        .framed((format, file) -> nested(format)));
    }

    private static List<OptionCase> conversions() {
        return List.of(
                OptionCase.of("ACCEPTANYDATE", "day", "no date", null),
                OptionCase.of("ACCEPTINVCHARS '^'", "name", "a\u00ffb", "a^b"),
                OptionCase.of("BLANKSASNULL", "name", "   ", null),
                OptionCase.of("DATEFORMAT 'DD.MM.YYYY'", "day", "03.02.2020", "2020-02-03"),
                OptionCase.of("EMPTYASNULL", "name", "", null),
                OptionCase.accepted("ENCODING UTF16LE").framed((format, file) -> transcoded(format, file)),
                OptionCase.of("ESCAPE", "name", "a\\|b", "a|b"),
                OptionCase.accepted("EXPLICIT_IDS")
                        .into("counted")
                        .ofFile(NAMES, List.of(List.of("77", "abc")))
                        .leading(List.of(List.of("77", "abc"))),
                OptionCase.accepted("FILLRECORD")
                        .ofFile(SampleFormat.COLUMNS.subList(0, 4), List.of(ROW.subList(0, 4)))
                        .leading(List.of(Arrays.asList("1", "abc", "2020-02-03", "2020-02-03 04:05:06", null))),
                OptionCase.accepted("IGNOREBLANKLINES").framed((format, file) -> behind("\n", format, file)),
                OptionCase.accepted("IGNOREHEADER 1").framed((format, file) -> behind("a header\n", format, file)),
                OptionCase.of("NULL AS 'NIL'", "name", "NIL", null).titled("NULL AS"),
                OptionCase.of("REMOVEQUOTES", "name", "'abc'", "abc"),
                OptionCase.of("ROUNDEC", "amount", "1.256", "1.26"),
                OptionCase.of("TIMEFORMAT 'epochsecs'", "at", "1", "1970-01-01 00:00:01"),
                OptionCase.of("TRIMBLANKS", "name", "ab  ", "ab"),
                OptionCase.of("TRUNCATECOLUMNS", "name", "abcdefgh", "abcde"));
    }

    private static List<OptionCase> operations() {
        return List.of(
                OptionCase.accepted("COMPROWS 1000"),
                OptionCase.accepted("COMPUPDATE ON"),
                OptionCase.accepted("COMPUPDATE PRESET"),
                OptionCase.accepted("COMPUPDATE OFF"),
                OptionCase.accepted("IGNOREALLERRORS").ofFile(SampleFormat.COLUMNS, List.of(OTHER, ROW)),
                OptionCase.accepted("MAXERROR 2").ofFile(SampleFormat.COLUMNS, List.of(OTHER, ROW)),
                OptionCase.accepted("NOLOAD").leading(List.of()),
                OptionCase.accepted("STATUPDATE ON"),
                OptionCase.accepted("STATUPDATE OFF"),
                OptionCase.accepted("USING TEMPLATE template").titled("USING TEMPLATE"));
    }

    private static byte[] packed(Compression compression, byte[] file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = compression.compress(packed)) {
            out.write(file);
        }
        return packed.toByteArray();
    }

    private static byte[] replaced(byte[] file, String what, String with) {
        return SampleFormat.bytes(new String(file, StandardCharsets.ISO_8859_1).replaceAll(what, with));
    }

    private static byte[] behind(String text, SampleFormat format, byte[] file) {
        return format.isText() ? SampleFormat.bytes(text + new String(file, StandardCharsets.ISO_8859_1)) : file;
    }

    private static byte[] transcoded(SampleFormat format, byte[] file) {
        return format.isText()
                ? new String(file, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16LE)
                : file;
    }

    private static byte[] nested(SampleFormat format) {
        return format == SampleFormat.ORC
                ? OrcSample.of("struct<doc:struct<a:int>>", "NONE", new Object[] {List.of(1)})
                : ParquetSample.of("message m { optional binary doc (JSON); }", new Object[] {"{\"a\":1}"});
    }
}
