package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.copy.source.Patience;

/**
 * What a local Redshift decides about its loads.
 *
 * @param slices how many it pretends to have, at least 1
 * @param patience with a store that does not answer as it should
 * @param errorView the system view that messages name for what could not be loaded
 */
public record LoadSettings(int slices, Patience patience, String errorView) {

    public LoadSettings {
        if (slices < 1) {
            throw new IllegalArgumentException("slices must be at least 1, but is " + slices);
        }
    }
}
