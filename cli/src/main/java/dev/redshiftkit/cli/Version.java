package dev.redshiftkit.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Rsk.class.getPackage().getImplementationVersion())
                .orElse("of unpacked classes");
        return new String[] {"rsk " + version};
    }
}
