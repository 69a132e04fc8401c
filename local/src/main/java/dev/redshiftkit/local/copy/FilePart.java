package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.copy.file.FileLoader;
import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.copy.refusal.Refusals;
import dev.redshiftkit.local.copy.source.S3Source;
import dev.redshiftkit.local.copy.source.SourceFile;
import dev.redshiftkit.local.copy.source.SteadyObject;
import dev.redshiftkit.local.copy.source.TransferException;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.telemetry.LoadedFile;
import dev.redshiftkit.local.telemetry.StatementContext;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One object in S3. */
final class FilePart implements LoadPart {

    private final SourceFile file;
    private final S3Source s3;
    private final FileLoader loader;
    private final StatementContext statement;
    private @Nullable SteadyObject current;

    FilePart(SourceFile file, S3Source s3, FileLoader loader, StatementContext statement) {
        this.file = file;
        this.s3 = s3;
        this.loader = loader;
        this.statement = statement;
    }

    @Override
    public LoadedFile.Source source() {
        return file.record();
    }

    @Override
    public int slice() {
        return file.slice();
    }

    @Override
    public long size() {
        return file.object().size();
    }

    @Override
    public long bytesRead() {
        SteadyObject object = current;
        return object == null ? 0 : object.transferred();
    }

    @Override
    public FileLoader.Counts load(RecordErrors errors, RowStream rows) throws IOException {
        try (SteadyObject object = s3.open(file.object(), file.slice())) {
            current = object;
            return load(object, errors, rows);
        }
    }

    private FileLoader.Counts load(SteadyObject object, RecordErrors errors, RowStream rows) throws IOException {
        try {
            FileLoader.Counts counts = loader.load(object, errors, rows);
            s3.recorded(object, counts.bytes());
            return counts;
        } catch (IOException | RuntimeException e) {
            // A decoder may have made anything of what the store did to it.
            Exception failure = object.failure();
            throw refusal(failure == null ? e : failure);
        }
    }

    private RuntimeException refusal(Exception failure) {
        if (failure instanceof TransferException) {
            return Refusals.engine(statement, String.valueOf(failure.getMessage()), "File: " + file.name())
                    .causedBy(failure);
        }
        if (failure instanceof StorageException refused) {
            return Refusals.storage(statement, refused);
        }
        return failure instanceof RuntimeException unchecked ? unchecked : damaged(failure);
    }

    private RuntimeException damaged(Exception failure) {
        String message = failure instanceof EOFException
                ? "unexpected end of stream in a compressed file"
                : "failed to read a file: " + failure.getMessage();
        return Refusals.engine(statement, message, "File: " + file.name()).causedBy(failure);
    }
}
