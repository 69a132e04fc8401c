package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.fault.StatementFault;
import dev.redshiftkit.local.fault.StatementIdentity;
import dev.redshiftkit.local.session.Expectation.Losing;
import dev.redshiftkit.local.session.Expectation.Purpose;
import dev.redshiftkit.local.telemetry.Execution;
import dev.redshiftkit.local.wire.MessageGate;
import java.io.IOException;
import java.util.Optional;

/** Decides whether an execution may go on: when the workload manager has a seat for it, and for all that faults do to it. */
final class Admission {

    private final SessionSeat seat;
    private final ClientSettings settings;
    private final MessageGate gate;
    private final EngineLink engine;
    private final Pipeline pipeline;
    private final OwnMessages own;

    Admission(
            SessionSeat seat,
            ClientSettings settings,
            MessageGate gate,
            EngineLink engine,
            Pipeline pipeline,
            OwnMessages own) {
        this.seat = seat;
        this.settings = settings;
        this.gate = gate;
        this.engine = engine;
        this.pipeline = pipeline;
        this.own = own;
    }

    /**
     * Waits until an execution may run; false if it may not, and has been answered with an error.
     *
     * @throws IOException if a fault ends the connection
     * @throws SqlError if a fault ends the session
     */
    boolean letsRun(Execution execution) throws IOException {
        return seats(execution) && spares(execution);
    }

    /** As {@link #letsRun}, for statements that no fault is about. */
    boolean seats(Execution execution) throws IOException {
        if (execution.leaderOnly()) {
            return true;
        }
        try {
            // The client is not to wait for answers to what it has sent before.
            seat.take(execution, settings, own::flush);
            return true;
        } catch (SqlError refusal) {
            own.refuse(refusal, execution);
            return false;
        }
    }

    private boolean spares(Execution execution) throws IOException {
        Optional<StatementFault> fault = gate.faults().strikeAt(StatementIdentity.of(execution.facts()));
        return fault.isEmpty() || survives(execution, fault.get());
    }

    private boolean survives(Execution execution, StatementFault fault) throws IOException {
        if (fault instanceof StatementFault.Failure failure) {
            own.refuse(failure.error(), execution);
            return false;
        }
        if (fault instanceof StatementFault.Termination termination) {
            throw termination.error();
        }
        if (fault instanceof StatementFault.Cut) {
            gate.cutOff();
        } else if (fault instanceof StatementFault.EngineCrash) {
            engine.crashEngine();
            // This session's process may live for some moments more, and would run the statement.
            throw SqlError.fatal("57P02", "terminating connection because of crash of another server process");
        } else if (fault instanceof StatementFault.LostReply lost) {
            gate.expectLoss();
            pipeline.expect(new Losing(lost.ending()));
        } else if (fault instanceof StatementFault.Delay delay) {
            own.run(Optional.of(EngineDelay.of(delay.duration())), Optional.of(execution), Purpose.HANDLING);
        }
        return true;
    }
}
