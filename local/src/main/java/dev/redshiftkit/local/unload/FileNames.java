package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.unload.file.FileFormat;
import dev.redshiftkit.sql.s3.S3Uri;
import dev.redshiftkit.sql.unload.UnloadFiles;

/**
 * Names as Redshift gives them (Redshift guide, UNLOAD, "TO" and "PARALLEL").
 *
 * @param prefix what all names begin with, the manifest's too
 * @param parallel whether slices are in the names
 */
record FileNames(S3Uri prefix, boolean parallel, String extension) {

    static FileNames of(S3Uri prefix, UnloadFiles files, boolean parallel, FileFormat format) {
        String extension = files.extension()
                .map(text -> text.startsWith(".") ? text : "." + text)
                .orElse(format.extension());
        return new FileNames(prefix, parallel, extension);
    }

    /** @param folder with a slash at its end, or nothing */
    ObjectName file(String folder, int slice, int part) {
        String number = parallel ? "%04d_part_%02d".formatted(slice, part) : "%03d".formatted(part);
        return named(folder + number + extension);
    }

    ObjectName manifest() {
        return named("manifest");
    }

    private ObjectName named(String suffix) {
        return ObjectName.of(prefix.bucket(), prefix.key() + suffix);
    }
}
