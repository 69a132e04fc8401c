package dev.redshiftkit.local.telemetry;

import java.util.List;

/** Is told how a load comes along while it runs: at its start, and then now and then. */
@FunctionalInterface
public interface LoadWatch {

    /** Nobody looks. */
    LoadWatch NONE = (load, slices) -> {};

    /**
     * Tells where a load stands.
     *
     * @param load as it stands, {@link OperationStatus#RUNNING}
     */
    void moved(Load load, List<LoadState> slices);
}
