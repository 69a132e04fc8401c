package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.translate.routine.Node.Block;
import dev.redshiftkit.local.translate.routine.Node.Call;
import dev.redshiftkit.local.translate.routine.Node.Compound;
import dev.redshiftkit.local.translate.routine.Node.Dynamic;
import dev.redshiftkit.local.translate.routine.Node.Ending;
import dev.redshiftkit.local.translate.routine.Node.Plain;
import dev.redshiftkit.local.translate.routine.Node.Section;
import dev.redshiftkit.local.translate.routine.Node.Truncation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a body for the engine.
 *
 * <p>Redshift has no subtransactions: an error undoes the whole transaction, then the handler runs in a new one, which is
 * committed, and the error is thrown again. The engine's handlers are subtransactions in which nothing can be committed. So
 * what is guarded is cut at those statements that commit; each piece between them notes its error and leaves, and what the
 * handler does follows behind, outside of any subtransaction. A procedure that may commit is guarded as a whole, and tells
 * of its failure instead of throwing it where its caller has asked for that: a caller that caught it could not let it commit.
 *
 * <p>One thread, one body.
 */
final class BodyWriter {

    private static final String COMMIT_AFTER_TRUNCATION = "CALL redshift_kit.commit_truncation();";
    private static final String UNLESS_IN_BLOCK = "IF NOT redshift_kit_in_block THEN ";
    private static final String COMMIT = "COMMIT;";

    /** It takes back settings, too; where it succeeds, there is no transaction block around. */
    private static final String ROLLBACK =
            "ROLLBACK; redshift_kit_text := set_config('redshift_kit.in_block', '', false);";

    private final Mode mode;
    private final StringBuilder text = new StringBuilder();
    private int guards;

    BodyWriter(Mode mode) {
        this.mode = mode;
    }

    /**
     * Where a statement stands.
     *
     * @param guard to leave by when something fails
     * @param subtransaction whether within one, where nothing can be committed
     * @param open whether behind START TRANSACTION, so that statements do not commit each by itself
     */
    private record Place(Optional<Guard> guard, boolean subtransaction, boolean open) {

        /** Whether what fails here has to be caught piece by piece. */
        boolean isCut() {
            return guard.isPresent() && !subtransaction;
        }

        Place within() {
            return new Place(guard, true, open);
        }

        Place behind(Node node) {
            boolean nowOpen = node instanceof Node.Start || (open && !(node instanceof Ending));
            return new Place(guard, subtransaction, nowOpen);
        }
    }

    /** Returns the body with what every procedure begins with. A variable takes precedence over a column, as in old PL/pgSQL. */
    String write(Block body) {
        line("#variable_conflict use_variable");
        line("DECLARE redshift_kit_context text; redshift_kit_before text; redshift_kit_text text;"
                + " redshift_kit_defers boolean; redshift_kit_in_block boolean := redshift_kit.is_in_block();");
        line("BEGIN");
        line("GET DIAGNOSTICS redshift_kit_context = PG_CONTEXT;");
        line("redshift_kit_context := redshift_kit.checked_nesting(redshift_kit_context);");
        if (body.mayCommit() && mode.mayCommit()) {
            line("redshift_kit_defers := redshift_kit.takes_deferral();");
            guardWhole(body);
        } else {
            block(body, new Place(Optional.empty(), !mode.mayCommit(), false));
        }
        line("END");
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void guardWhole(Block body) {
        Guard guard = new Guard(++guards);
        line("DECLARE " + guard.declarations());
        line("BEGIN");
        line("<<" + guard.label() + ">>");
        line("BEGIN");
        block(body, new Place(Optional.of(guard), false, false));
        line("END;");
        line("IF " + guard.state() + " IS NOT NULL THEN");
        line("IF redshift_kit_defers THEN");
        line(UNLESS_IN_BLOCK + ROLLBACK + " END IF;");
        line(guard.defer());
        line("RETURN;");
        line("END IF;");
        line(guard.raise());
        line("END IF;");
        line("END;");
    }

    private void nodes(List<Node> nodes, Place start) {
        if (start.isCut()) {
            cut(nodes, start);
            return;
        }
        Place place = start;
        for (Node node : nodes) {
            node(node, place);
            place = place.behind(node);
        }
    }

    /** What is between statements that commit fails as one; what commits by itself fails alone. */
    private void cut(List<Node> nodes, Place start) {
        List<Node> piece = new ArrayList<>();
        Place place = start;
        for (Node node : nodes) {
            if (node.mayCommit() || commitsByItself(node, place)) {
                piece(piece, place);
                piece.clear();
                alone(node, place);
            } else {
                piece.add(node);
            }
            place = place.behind(node);
        }
        piece(piece, place);
    }

    private boolean commitsByItself(Node node, Place place) {
        boolean sql = (node instanceof Plain plain && plain.sql())
                || node instanceof Dynamic
                || node instanceof Compound
                || node instanceof Block;
        return sql && !mode.atomic() && !place.open();
    }

    private void piece(List<Node> nodes, Place place) {
        if (nodes.isEmpty()) {
            return;
        }
        Guard guard = place.guard().orElseThrow();
        line("BEGIN");
        nodes(nodes, place.within());
        line("EXCEPTION WHEN OTHERS THEN");
        line(guard.note());
        line("END;");
        line(guard.leaveIfFailed());
    }

    private void alone(Node node, Place place) {
        if (node instanceof Plain plain) {
            piece(List.of(plain), place);
            commitIfNotAtomic(place);
        } else if (node instanceof Dynamic dynamic) {
            piece(List.of(dynamic), place);
            commitIfNotAtomic(place);
        } else if (node instanceof Truncation truncation) {
            piece(List.of(new Plain(truncation.text(), false)), place);
            line(COMMIT_AFTER_TRUNCATION);
        } else if (node instanceof Call call) {
            callAlone(call, place);
        } else {
            node(node, place);
        }
    }

    private void callAlone(Call call, Place place) {
        Guard guard = place.guard().orElseThrow();
        line("IF redshift_kit.may_commit(" + call.name() + ") THEN");
        line("redshift_kit_text := redshift_kit.ask_for_deferral();");
        line(call.text());
        line("SELECT f.state, f.message, f.hint INTO " + guard.state() + ", " + guard.message() + ", " + guard.hint()
                + " FROM redshift_kit.deferred_failure() f;");
        line(guard.leaveIfFailed());
        line("ELSE");
        piece(List.of(call), place);
        line("END IF;");
        commitIfNotAtomic(place);
    }

    private void node(Node node, Place place) {
        if (node instanceof Plain plain) {
            line(plain.text());
            if (plain.sql()) {
                commitIfNotAtomic(place);
            }
        } else if (node instanceof Truncation truncation) {
            line(truncation.text());
            commitTruncation(place);
        } else if (node instanceof Ending ending) {
            line(ending.word().equals("ROLLBACK") ? ROLLBACK : COMMIT);
        } else if (node instanceof Dynamic dynamic) {
            dynamic(dynamic, place);
        } else if (node instanceof Call call) {
            call(call, place);
        } else if (node instanceof Compound compound) {
            compound(compound, place);
        } else if (node instanceof Block block) {
            block(block, place);
        } else if (node instanceof Node.Rethrow) {
            line("RAISE EXCEPTION USING ERRCODE = sqlstate, MESSAGE = sqlerrm;");
        }
    }

    private void commitIfNotAtomic(Place place) {
        if (!mode.atomic() && !place.open() && !place.subtransaction()) {
            line(UNLESS_IN_BLOCK + COMMIT + " END IF;");
        }
    }

    private void commitTruncation(Place place) {
        if (!place.subtransaction()) {
            line(COMMIT_AFTER_TRUNCATION);
        }
    }

    private void dynamic(Dynamic dynamic, Place place) {
        line("redshift_kit_text := redshift_kit.translated(" + dynamic.text() + ");");
        line("EXECUTE redshift_kit_text" + dynamic.behind() + ";");
        if (!place.subtransaction()) {
            line("IF redshift_kit.is_truncation(redshift_kit_text) THEN");
            line(COMMIT_AFTER_TRUNCATION);
            line("END IF;");
            commitIfNotAtomic(place);
        }
    }

    /** A procedure that is called within a subtransaction must know that it cannot commit. */
    private void call(Call call, Place place) {
        if (place.subtransaction()) {
            line("redshift_kit_before := redshift_kit.enter_block();");
            line(call.text());
            line("redshift_kit_before := redshift_kit.leave_block(redshift_kit_before);");
        } else {
            line(call.text());
            commitIfNotAtomic(place);
        }
    }

    private void compound(Compound compound, Place place) {
        for (Section section : compound.sections()) {
            line(section.head());
            nodes(section.nodes(), place);
        }
        line(compound.end());
    }

    private void block(Block block, Place place) {
        Optional<Guard> guard = block.handler().map(any -> new Guard(++guards));
        block.label().ifPresent(label -> line("<<" + label + ">>"));
        if (guard.isPresent() || !block.declarations().isEmpty()) {
            line("DECLARE");
        }
        block.declarations().forEach(this::line);
        guard.ifPresent(own -> line(own.declarations()));
        line("BEGIN");
        if (guard.isPresent()) {
            guarded(block, guard.get(), place);
        } else {
            nodes(block.nodes(), place);
        }
        line("END;");
    }

    private void guarded(Block block, Guard guard, Place place) {
        line("<<" + guard.label() + ">>");
        line("BEGIN");
        nodes(block.nodes(), new Place(Optional.of(guard), place.subtransaction(), false));
        if (place.subtransaction()) {
            line("EXCEPTION WHEN OTHERS THEN");
            line(guard.note());
        }
        line("END;");
        line("IF " + guard.state() + " IS NOT NULL THEN");
        endTransaction(ROLLBACK, place);
        line("DECLARE sqlstate text := " + guard.state() + "; sqlerrm text := " + guard.message() + ";");
        line("BEGIN");
        nodes(block.handler().orElseThrow(), new Place(place.guard(), place.subtransaction(), false));
        line("END;");
        endTransaction(COMMIT, place);
        if (mode.atomic()) {
            line(place.isCut() ? place.guard().orElseThrow().leaveWith(guard) : guard.raise());
        }
        line("END IF;");
    }

    private void endTransaction(String statement, Place place) {
        if (!place.subtransaction()) {
            line(UNLESS_IN_BLOCK + statement + " END IF;");
        }
    }
}
