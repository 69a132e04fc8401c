package dev.redshiftkit.cli.load;

import dev.redshiftkit.cli.infer.TableProfile.Header;
import dev.redshiftkit.client.aws.StagingCompression;
import dev.redshiftkit.sql.name.QualifiedName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is to be loaded, where, and how.
 *
 * @param format empty if the names of the files tell it
 * @param staging how files that are not compressed yet are compressed on their way
 */
public record LoadRequest(
        List<Path> files,
        QualifiedName table,
        Optional<FileFormat> format,
        Layout layout,
        Rules rules,
        Steps steps,
        StagingCompression staging) {

    public LoadRequest {
        files = List.copyOf(files);
    }

    /**
     * How the files are written.
     *
     * @param delimiter empty for the one that is usual for the format
     * @param nullAs what stands for NULL, besides the empty field of CSV
     */
    public record Layout(Optional<Character> delimiter, Header header, Optional<String> nullAs) {}

    /**
     * What COPY is told about values.
     *
     * @param maxError rows that may be wrong before the load fails; empty for none
     */
    public record Rules(String dateFormat, String timeFormat, OptionalInt maxError) {}

    /**
     * What is done besides loading.
     *
     * @param createTable whether the table is created from what the files hold
     * @param keepStaged whether the files stay in S3 afterwards
     */
    public record Steps(boolean createTable, boolean keepStaged) {}
}
