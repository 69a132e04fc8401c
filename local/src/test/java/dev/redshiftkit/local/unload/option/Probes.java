package dev.redshiftkit.local.unload.option;

import static dev.redshiftkit.local.unload.option.Format.CSV;
import static dev.redshiftkit.local.unload.option.Format.FIXEDWIDTH;
import static dev.redshiftkit.local.unload.option.Format.JSON;
import static dev.redshiftkit.local.unload.option.Format.PARQUET;
import static dev.redshiftkit.local.unload.option.Format.TEXT;

import java.util.List;
import java.util.stream.Stream;

/**
 * The options of UNLOAD, what each comes to, and what each does not go with (Redshift guide, UNLOAD). Of a table with the rows
 * (1, 'Riga', 10.50), (2, 'a|b', -0.01) and (3, NULL, NULL).
 */
final class Probes {

    private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/k";
    private static final String ROLE = "arn:aws:iam::123456789012:role/RedshiftLocal";

    private Probes() {}

    /**
     * Returns all of them.
     *
     * @param accessKey of the S3 endpoint
     * @param secretKey of the S3 endpoint
     */
    static List<Probe> all(String accessKey, String secretKey) {
        return Stream.of(rights(accessKey, secretKey), text(), files(), places(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Probe> rights(String accessKey, String secretKey) {
        return List.of(
                Probe.of(
                        "", (format, written) -> written.all(item -> item.name().matches("000[01]_part_00.*"))),
                Probe.of(
                        "IAM_ROLE default",
                        (format, written) -> !written.objects().isEmpty()),
                Probe.of(
                        "IAM_ROLE '" + ROLE + "'",
                        (format, written) -> !written.objects().isEmpty()),
                Probe.of(
                        "CREDENTIALS 'aws_iam_role=" + ROLE + "'",
                        (format, written) -> !written.objects().isEmpty()),
                Probe.of(
                        "ACCESS_KEY_ID '" + accessKey + "' SECRET_ACCESS_KEY '" + secretKey + "'",
                        (format, written) -> !written.objects().isEmpty()),
                Probe.refused("IAM_ROLE 'SESSION'"),
                Probe.refused("IAM_ROLE 'arn:aws:iam::123456789012:role/unknown'"));
    }

    private static List<Probe> text() {
        return List.of(
                Probe.of("HEADER", (format, written) -> written.all(item -> item.has("id") && item.has("city")))
                        .exceptWith(FIXEDWIDTH, JSON, PARQUET),
                Probe.of("DELIMITER AS ';'", (format, written) -> written.hasText("1;Riga"))
                        .exceptWith(FIXEDWIDTH, JSON, PARQUET),
                Probe.of("ADDQUOTES", (format, written) -> written.hasText("\"Riga\""))
                        .exceptWith(CSV, JSON, PARQUET),
                Probe.of("ESCAPE", (format, written) -> written.hasText(format == TEXT ? "a\\|b" : "a|b"))
                        .exceptWith(CSV, JSON, PARQUET),
                Probe.of("NULL AS 'nil'", (format, written) -> written.hasText("nil"))
                        .exceptWith(JSON, PARQUET),
                Probe.of(
                                "FIXEDWIDTH AS 'id:8,city:20,amount:12'",
                                (format, written) -> written.hasText("1       Riga                10.50       \n"))
                        .exceptWith(CSV, FIXEDWIDTH, JSON, PARQUET));
    }

    private static List<Probe> files() {
        return List.of(
                Probe.of(
                                "GZIP",
                                (format, written) ->
                                        written.all(item -> item.name().endsWith(".gz") && item.beginsWith(0x1f, 0x8b)))
                        .exceptWith(PARQUET),
                Probe.of(
                                "BZIP2",
                                (format, written) -> written.all(
                                        item -> item.name().endsWith(".bz2") && item.beginsWith('B', 'Z', 'h')))
                        .exceptWith(PARQUET),
                Probe.of(
                                "ZSTD",
                                (format, written) -> written.all(item ->
                                        item.name().endsWith(".zst") && item.beginsWith(0x28, 0xb5, 0x2f, 0xfd)))
                        .exceptWith(PARQUET),
                Probe.of(
                        "EXTENSION 'x.y'",
                        (format, written) -> written.all(item -> item.name().endsWith("_part_00.x.y"))),
                Probe.of(
                        "PARALLEL OFF",
                        (format, written) -> written.isNamed(format == PARQUET ? "000.parquet" : "000")),
                Probe.of("PARALLEL ON", (format, written) -> written.isNamed(twoSlices(format))),
                Probe.of(
                                "MAXFILESIZE 5 MB PARALLEL OFF",
                                (format, written) -> written.objects().size() == (format == PARQUET ? 1 : 2))
                        .unloading("select id, t from wide")
                        .writing(FIXEDWIDTH, "FIXEDWIDTH 'id:8,t:65535'"),
                Probe.of("ROWGROUPSIZE 64 MB", (format, written) -> written.all(item -> item.beginsWith('P', 'A', 'R')))
                        .exceptWith(TEXT, CSV, FIXEDWIDTH, JSON));
    }

    private static String[] twoSlices(Format format) {
        String extension = format == PARQUET ? ".parquet" : "";
        return new String[] {"0000_part_00" + extension, "0001_part_00" + extension};
    }

    private static List<Probe> places() {
        String withoutCity = "FIXEDWIDTH 'id:8,amount:12'";
        return List.of(
                Probe.of("PARTITION BY (city)", (format, written) -> isPartitioned(written) && !written.hasText("Riga"))
                        .writing(FIXEDWIDTH, withoutCity),
                Probe.of(
                        "PARTITION BY (city) INCLUDE",
                        (format, written) -> isPartitioned(written) && written.hasText("Riga")),
                Probe.of(
                        "MANIFEST",
                        (format, written) -> written.any(item -> item.name().equals("manifest")
                                && item.has("\"content_length\"")
                                && !item.has("\"schema\""))),
                Probe.of(
                        "MANIFEST VERBOSE",
                        (format, written) -> written.any(item -> item.name().equals("manifest")
                                && item.has("\"record_count\"")
                                && item.has("\"schema\""))),
                Probe.refused("").onUsedPrefix(),
                Probe.of(
                                "ALLOWOVERWRITE",
                                (format, written) -> written.any(Probes::isOld)
                                        && written.objects().size() == 3)
                        .onUsedPrefix(),
                Probe.of("CLEANPATH", (format, written) -> written.objects().size() == 2 && !written.any(Probes::isOld))
                        .onUsedPrefix(),
                Probe.refused("CLEANPATH ALLOWOVERWRITE").onUsedPrefix(),
                Probe.of(
                        "REGION 'us-east-1'",
                        (format, written) -> !written.objects().isEmpty()));
    }

    private static boolean isPartitioned(Written written) {
        return written.any(item -> item.name().startsWith("/city=Riga/"))
                && written.any(item -> item.name().startsWith("/city=__HIVE_DEFAULT_PARTITION__/"));
    }

    private static boolean isOld(Written.Item item) {
        return item.name().equals(Probe.OLD);
    }

    private static List<Probe> others() {
        return List.of(
                Probe.of("ENCRYPTED", (format, written) -> isEncrypted(written, "AES256"))
                        .exceptWith(PARQUET),
                Probe.of("ENCRYPTED AUTO", (format, written) -> isEncrypted(written, "AES256")),
                Probe.of(
                        "ENCRYPTED KMS_KEY_ID '" + KEY + "'",
                        (format, written) -> isEncrypted(written, "aws:kms")
                                && written.all(item -> item.kmsKey().orElse("").equals(KEY))),
                Probe.refused("KMS_KEY_ID '" + KEY + "'"),
                Probe.refused("ENCRYPTED AUTO KMS_KEY_ID '" + KEY + "'"),
                Probe.refused("MASTER_SYMMETRIC_KEY 'a'"),
                Probe.refused("COMPRESSION GZIP"),
                Probe.refused("SNAPPY"),
                Probe.refused("LZOP"),
                Probe.refused("FORMAT ORC"),
                Probe.refused("FORMAT AVRO"),
                Probe.refused("OVERWRITE"),
                Probe.refused("SINGLE"),
                Probe.refused("VERBOSE"),
                Probe.refused("INCLUDE"),
                Probe.refused("QUOTE AS ''''"),
                Probe.refused("MAXERROR 1"),
                Probe.refused("STATUPDATE ON"),
                Probe.refused("IGNOREHEADER 1"),
                Probe.refused("DATEFORMAT 'auto'"));
    }

    private static boolean isEncrypted(Written written, String algorithm) {
        return written.all(item -> item.encryption().orElse("").equals(algorithm));
    }
}
