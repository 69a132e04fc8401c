package dev.redshiftkit.local.session;

import dev.redshiftkit.pgwire.message.ErrorFields;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers functions of the engine that ask the gateway while they run. They ask by a notice, which is not for the client, and
 * find the answer where the {@link EngineLink} lays it ready. One thread at a time.
 */
final class EngineQuestions {

    private final Notes notes;
    private final Map<String, Answers> answers;

    /** @param answers to the different kinds of questions */
    EngineQuestions(Notes notes, Answers... answers) {
        this.notes = notes;
        this.answers = Arrays.stream(answers).collect(Collectors.toMap(Answers::sqlState, Function.identity()));
    }

    /** Where the engine looks for answers: {@link EngineLink#layReady}. */
    @FunctionalInterface
    interface Notes {
        void layReady(String text) throws IOException;
    }

    /** Answers questions of one kind. */
    interface Answers {

        /** Returns the SQLSTATE that tells such a question from other notices. */
        String sqlState();

        /** Returns the answer to a notice; its detail is the asker's own. */
        String to(ErrorFields question);
    }

    /** Answers the notice if it is a question; whether it was one. */
    boolean answer(ErrorFields notice) throws IOException {
        Answers known = answers.get(notice.sqlState());
        if (known != null) {
            notes.layReady(notice.detail().orElse("") + "\n" + known.to(notice));
        }
        return known != null;
    }
}
