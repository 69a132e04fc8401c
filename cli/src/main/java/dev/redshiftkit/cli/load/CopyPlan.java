package dev.redshiftkit.cli.load;

import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.copy.CopyBuilder;
import dev.redshiftkit.sql.copy.CopyCompression;
import dev.redshiftkit.sql.s3.S3Uri;
import java.util.Optional;

/** The COPY for some files, less the place where they are staged. */
record CopyPlan(LoadRequest request, FileSet files, HeaderLine header) {

    /** What parts the fields of the files. */
    static char delimiter(LoadRequest request, FileFormat format) {
        return request.layout().delimiter().orElse(format.delimiter());
    }

    /**
     * Returns the statement.
     *
     * @throws dev.redshiftkit.sql.command.InvalidCommandException if Redshift refuses the options in this combination
     */
    Copy from(S3Uri manifest, Authorization authorization) {
        CopyBuilder copy = Copy.into(request.table())
                .columns(header.columns())
                .from(manifest)
                .manifest()
                .authorization(authorization);
        addFormat(copy);
        compression().ifPresent(copy::compression);
        request.rules().maxError().ifPresent(copy::maxError);
        return copy.build();
    }

    private void addFormat(CopyBuilder copy) {
        if (files.format() == FileFormat.PARQUET) {
            copy.parquet();
            refuseTextOptions(copy);
            return;
        }
        if (files.format() == FileFormat.CSV) {
            copy.csv();
        }
        copy.delimiter(delimiter(request, files.format()));
        if (header.present()) {
            copy.ignoreHeader(1);
        }
        addConversions(copy);
    }

    /** An option that was given although Parquet has no use for it goes into the COPY, which then says so. */
    private void refuseTextOptions(CopyBuilder copy) {
        request.layout().delimiter().ifPresent(copy::delimiter);
        request.layout().nullAs().ifPresent(copy::nullAs);
    }

    private void addConversions(CopyBuilder copy) {
        copy.dateFormat(request.rules().dateFormat()).timeFormat(request.rules().timeFormat());
        if (request.layout().nullAs().isPresent()) {
            copy.nullAs(request.layout().nullAs().get());
        } else if (files.format() == FileFormat.CSV) {
            copy.emptyAsNull();
        }
    }

    private Optional<CopyCompression> compression() {
        return switch (request.staging()) {
            case NONE -> files.compression();
            case GZIP -> Optional.of(CopyCompression.GZIP);
            case ZSTD -> Optional.of(CopyCompression.ZSTD);
        };
    }
}
