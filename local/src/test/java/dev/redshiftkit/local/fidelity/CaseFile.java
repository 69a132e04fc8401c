package dev.redshiftkit.local.fidelity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of cases about one topic.
 *
 * @param name its path below the directory of all case files, with slashes
 * @param introduction empty if there is none
 * @param setup what runs before each of the cases
 */
record CaseFile(String name, String title, String introduction, List<Step> setup, List<FidelityCase> cases) {

    /** Where the case files are, as seen from the module. */
    static final Path DIRECTORY = Path.of("src/test/resources/fidelity");

    private static final String EXTENSION = ".cases";

    CaseFile {
        setup = List.copyOf(setup);
        cases = List.copyOf(cases);
    }

    /**
     * Reads all case files below a directory, in the order of their names.
     *
     * @throws MalformedCaseException if one of them is not in order
     */
    static List<CaseFile> readAll(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .map(file -> read(directory, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseFile read(Path directory, Path file) {
        try {
            String name = directory.relativize(file).toString().replace('\\', '/');
            return CaseParser.parse(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CaseFile withCases(List<FidelityCase> chosen) {
        return new CaseFile(name, title, introduction, setup, chosen);
    }

    /** Returns where a line of this file is, as {@code name:line}. */
    String place(int line) {
        return name + ":" + line;
    }
}
