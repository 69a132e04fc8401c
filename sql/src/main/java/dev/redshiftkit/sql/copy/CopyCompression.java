package dev.redshiftkit.sql.copy;

/** How the files of a load are compressed. Redshift does not find that out by itself, except for columnar formats. */
public enum CopyCompression {
    GZIP,
    BZIP2,
    LZOP,
    /** Only for files in Amazon S3. */
    ZSTD
}
