package dev.redshiftkit.local.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryObjectStoreTest extends ObjectStoreContract {

    private final Path directory;

    DirectoryObjectStoreTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Override
    ObjectStore openStore() throws IOException {
        return DirectoryObjectStore.open(directory.resolve("store"), now::get);
    }

    @Test
    void objectsOutliveTheStore() throws IOException {
        put("../odd key", "first");
        StoredObject second = put("../odd key", "second");
        put("gone", "content");
        store().delete(name("gone"));
        store().close();

        try (ObjectStore reopened = openStore();
                OpenObject open = reopened.open(name("../odd key"))) {
            assertThat(reopened.listAll("tickit", "")).containsExactly(second);
            assertThat(open.stream().readAllBytes()).asString().isEqualTo("second");
            assertThat(reopened.buckets()).extracting(Bucket::name).containsExactly("tickit");
        }
    }

    @Test
    void aVersionWrittenAfterReopeningIsTheNewest() throws IOException {
        put("key", "first");
        store().close();
        try (ObjectStore reopened = openStore()) {
            try (PendingObject pending = reopened.write(name("key"))) {
                pending.content().write('2');
                pending.commit(ObjectAttributes.NONE, WriteCondition.always());
            }
        }
        try (ObjectStore reopenedAgain = openStore()) {
            assertThat(reopenedAgain.stat(name("key")).size()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsWrittenOutsideTheDirectory() throws IOException {
        put("../../escaped", "content");
        put("/escaped", "content");

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("store"));
        }
        assertThat(objectFiles()).hasSize(4).allMatch(file -> file.startsWith("tickit~"));
    }

    @Test
    void replacedDeletedAndGivenUpContentsLeaveNoFiles() throws IOException {
        put("key", "first");
        put("key", "second");
        store().delete(name("key"));
        MultipartUpload upload = store().startUpload(name("key"), ObjectAttributes.NONE);
        part(upload, 1, new byte[1]);
        part(upload, 1, new byte[2]);
        store().abortUpload(upload);
        store().write(name("key")).close();

        assertThat(objectFiles()).isEmpty();
    }

    @Test
    void aRefusedWriteLeavesNoFiles() throws IOException {
        put("key", "first");
        try (PendingObject pending = store().write(name("key"))) {
            assertRefused(
                    StorageError.PRECONDITION_FAILED,
                    () -> pending.commit(ObjectAttributes.NONE, WriteCondition.ifAbsent()));
        }
        assertThat(objectFiles()).hasSize(2);
    }

    @Test
    void whatWasNotCommittedIsDroppedWhenTheDirectoryIsOpened() throws IOException {
        PendingObject abandoned = store().write(name("key"));
        abandoned.content().write(1);
        part(store().startUpload(name("key"), ObjectAttributes.NONE), 1, new byte[1]);
        store().close();

        try (ObjectStore reopened = openStore()) {
            assertThat(reopened.listAll("tickit", "")).isEmpty();
            assertThat(reopened.uploads("tickit")).isEmpty();
        }
        assertThat(objectFiles()).isEmpty();
        abandoned.close();
    }

    @Test
    void foreignFilesAreLeftAlone() throws IOException {
        Path foreign = Files.createFile(directory.resolve("store/objects/.DS_Store"));
        store().close();
        openStore().close();

        assertThat(foreign).exists();
    }

    @Test
    void aDescriptionThatCannotBeReadIsNamedAndTheDirectoryIsReleased() throws IOException {
        put("key", "content");
        store().close();
        Path description = directory.resolve("store/objects").resolve(descriptionFile());
        byte[] intact = Files.readAllBytes(description);
        Files.write(description, new byte[intact.length]);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(this::openStore)
                .withMessageContaining(description.toString());
        Files.write(description, intact);
        openStore().close();
    }

    private String descriptionFile() throws IOException {
        return objectFiles().stream()
                .filter(file -> file.endsWith(".meta"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDirectoryServesOneStoreAtATime() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(this::openStore)
                .withMessageContaining("another store has it open");
    }

    private List<String> objectFiles() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("store/objects"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
