package dev.redshiftkit.cli.load;

import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.cli.terminal.Figures;
import dev.redshiftkit.cli.terminal.Progress;
import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.client.aws.StagedFile;
import dev.redshiftkit.client.aws.StagedFiles;
import dev.redshiftkit.client.aws.StagingCompression;
import dev.redshiftkit.sql.s3.S3Uri;
import java.util.HashMap;
import java.util.Map;

/** The files of one load on their way to S3 and there. Closing it removes them, unless they are to stay. For one thread. */
final class Staging implements AutoCloseable {

    private final StagedFiles staged;
    private final boolean keep;
    private final Terminal terminal;
    private final Map<String, String> fileNames = new HashMap<>();
    private long bytesRead;

    Staging(StagedFiles staged, boolean keep, Terminal terminal) {
        this.staged = staged;
        this.keep = keep;
        this.terminal = terminal;
    }

    /** Uploads all files and returns the place of their manifest. */
    S3Uri upload(FileSet files, StagingCompression compression) {
        try (Progress progress = Progress.on(terminal)) {
            for (DataFile file : files.files()) {
                StagedFile object =
                        staged.upload(file.path(), compression, read -> uploaded(read, files.bytes(), progress));
                fileNames.put(object.location().render(), file.path().toString());
            }
        }
        return staged.writeManifest();
    }

    /** Statements are cancelled on the server; an upload has to look for itself whether it is still wanted. */
    private void uploaded(long read, long all, Progress progress) {
        if (terminal.interruption().isRaised()) {
            throw new CommandException(ExitCode.INTERRUPTED, "upload was interrupted");
        }
        bytesRead += read;
        progress.show("staging " + Figures.bytes(bytesRead) + " of " + Figures.bytes(all));
    }

    Map<String, String> fileNames() {
        return Map.copyOf(fileNames);
    }

    long bytes() {
        return staged.files().stream().mapToLong(StagedFile::bytes).sum();
    }

    @Override
    public void close() {
        if (keep) {
            terminal.tell("the staged files stay in " + staged.prefix());
        } else {
            staged.close();
        }
    }
}
