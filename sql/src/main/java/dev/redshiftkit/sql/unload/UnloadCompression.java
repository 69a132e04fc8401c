package dev.redshiftkit.sql.unload;

/** How UNLOAD compresses its files. Parquet files have none of these: their pages are always compressed by Snappy. */
public enum UnloadCompression {
    BZIP2,
    GZIP,
    ZSTD
}
