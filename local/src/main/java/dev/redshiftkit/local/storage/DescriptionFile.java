package dev.redshiftkit.local.storage;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Reads and writes descriptions of objects. */
final class DescriptionFile {

    private static final int FORMAT = 0x524B4F01;

    private DescriptionFile() {}

    static void write(StoredObject object, Path file) throws IOException {
        try (DataOutputStream output = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            output.writeInt(FORMAT);
            output.writeUTF(object.name().bucket());
            output.writeUTF(object.name().key());
            output.writeLong(object.size());
            output.writeUTF(object.eTag());
            output.writeLong(object.lastModified().getEpochSecond());
            writeMap(object.attributes().headers(), output);
            writeMap(object.attributes().userMetadata(), output);
            writeMap(object.attributes().checksums().values(), output);
        }
    }

    static StoredObject read(Path file) throws IOException {
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int format = input.readInt();
            if (format != FORMAT) {
                throw new IOException(
                        "cannot read object description '" + file + "': unknown format " + Integer.toHexString(format));
            }
            return new StoredObject(
                    ObjectName.of(input.readUTF(), input.readUTF()),
                    input.readLong(),
                    input.readUTF(),
                    Instant.ofEpochSecond(input.readLong()),
                    new ObjectAttributes(readMap(input), readMap(input), new Checksums(readMap(input))));
        }
    }

    private static void writeMap(Map<String, String> map, DataOutputStream output) throws IOException {
        output.writeInt(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            output.writeUTF(entry.getKey());
            output.writeUTF(entry.getValue());
        }
    }

    private static Map<String, String> readMap(DataInputStream input) throws IOException {
        Map<String, String> map = new HashMap<>();
        int size = input.readInt();
        for (int i = 0; i < size; i++) {
            map.put(input.readUTF(), input.readUTF());
        }
        return map;
    }
}
