package dev.redshiftkit.local.aws.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A secret as it is at a moment.
 *
 * @param user whose password it holds, if rotation knows how to change it
 * @param versions all values from the current one backwards; those before the previous one have no label
 */
record StoredSecret(String name, String arn, Optional<String> user, List<SecretVersion> versions) {

    static final String CURRENT = "AWSCURRENT";
    static final String PREVIOUS = "AWSPREVIOUS";

    StoredSecret {
        versions = List.copyOf(versions);
    }

    StoredSecret withCurrent(SecretVersion version) {
        List<SecretVersion> all = new ArrayList<>(versions);
        all.add(0, version);
        return new StoredSecret(name, arn, user, all);
    }

    /** Clients may name a secret by either; in an ARN, they may leave out the six characters at its end. */
    boolean isNamed(String nameOrArn) {
        return nameOrArn.equals(name)
                || nameOrArn.equals(arn)
                || nameOrArn.equals(arn.substring(0, arn.length() - "-xxxxxx".length()));
    }

    Optional<SecretVersion> labelled(String stage) {
        return versions.stream()
                .filter(version -> stages(version).contains(stage))
                .findFirst();
    }

    Optional<SecretVersion> version(String id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /** Returns the labels of a version. */
    List<String> stages(SecretVersion version) {
        return switch (versions.indexOf(version)) {
            case 0 -> List.of(CURRENT);
            case 1 -> List.of(PREVIOUS);
            default -> List.of();
        };
    }
}
