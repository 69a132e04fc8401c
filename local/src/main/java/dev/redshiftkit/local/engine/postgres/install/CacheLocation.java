package dev.redshiftkit.local.engine.postgres.install;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the cache directory is: where the user says, or else where this system keeps such things. */
final class CacheLocation {

    static final String PROPERTY = "redshiftkit.cache";
    static final String VARIABLE = "REDSHIFT_KIT_CACHE";
    private static final String NAME = "redshift-kit";
    private static final Path SYSTEM_WIDE = Path.of("/var/cache", NAME);

    private CacheLocation() {}

    /**
     * Chooses the directory, which need not exist.
     *
     * @param property reads a system property
     * @param environment the environment's variables
     * @param suitable whether a directory that the user did not name will do; if not, the system's own cache is taken
     */
    static Path choose(Lookup property, Map<String, String> environment, Predicate<Path> suitable) {
        return Stream.of(setting(PROPERTY, property.get(PROPERTY)), setting(VARIABLE, environment.get(VARIABLE)))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseGet(() -> {
                    Path byConvention = byConvention(property, environment);
                    return suitable.test(byConvention) ? byConvention : SYSTEM_WIDE;
                });
    }

    private static @Nullable Path setting(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return requireAbsolute(name, Path.of(value));
        } catch (InvalidPathException e) {
            throw new EngineUnavailableException(name + " must be an absolute path, but is not a path at all", e);
        }
    }

    private static Path requireAbsolute(String name, Path path) {
        if (!path.isAbsolute()) {
            throw new EngineUnavailableException(name + " must be an absolute path, but is " + path);
        }
        return path;
    }

    private static Path byConvention(Lookup property, Map<String, String> environment) {
        String xdg = environment.get("XDG_CACHE_HOME");
        if (xdg != null && xdg.startsWith("/")) {
            return Path.of(xdg, NAME);
        }
        String home = property.get("user.home");
        return home == null || home.isBlank() ? SYSTEM_WIDE : Path.of(home, ".cache", NAME);
    }

    /** Whether users who neither own a directory nor are in its group can reach files in it by their path. */
    static boolean isTraversableByOthers(Path directory) {
        for (Path path = directory; path != null; path = path.getParent()) {
            if (Files.exists(path) && !isOpen(path)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(Path path) {
        try {
            return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads one setting. */
    @FunctionalInterface
    interface Lookup {
        @Nullable
        String get(String name);
    }
}
