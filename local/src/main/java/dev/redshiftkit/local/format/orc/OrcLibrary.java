package dev.redshiftkit.local.format.orc;

/** Whether ORC files can be read at all. */
public final class OrcLibrary {

    private static final boolean PRESENT = has("org.apache.orc.OrcFile") && has("org.apache.hadoop.fs.FileSystem");

    private OrcLibrary() {}

    public static boolean isPresent() {
        return PRESENT;
    }

    private static boolean has(String type) {
        try {
            Class.forName(type, false, OrcLibrary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
