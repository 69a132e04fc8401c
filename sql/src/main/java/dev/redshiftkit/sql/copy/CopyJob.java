package dev.redshiftkit.sql.copy;

import static dev.redshiftkit.sql.copy.CopyRules.COMMAND;
import static dev.redshiftkit.sql.copy.CopyRules.option;

import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.name.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * A statement about a job that loads new objects of an S3 prefix as they appear (Redshift guide, COPY JOB). Create and drop
 * cannot run inside a transaction block. Immutable.
 */
public sealed interface CopyJob extends CopyCommand {

    @Override
    default String renderWithCredentials() {
        return render();
    }

    private static String auto(Optional<Switch> auto) {
        return auto.map(given -> " AUTO " + given).orElse("");
    }

    private static void checkName(Identifier name) {
        option("JOB").require(name.value().indexOf('-') < 0, "a name without hyphens");
    }

    /**
     * {@code COPY … JOB CREATE name}.
     *
     * @param copy what the job does with new objects
     * @param auto whether it does so by itself; the service's choice unless given
     */
    record Create(Copy copy, Identifier name, Optional<Switch> auto) implements CopyJob {

        /**
         * Checks what a job may do.
         *
         * @throws InvalidCommandException if the load names what a job cannot store, such as MANIFEST or keys
         */
        public Create {
            checkName(name);
            check(copy.source().options());
            check(CopyParameters.TABLE.given(copy.options()));
            // A role is a role in the older spelling too.
            boolean role = copy.authorization().meaning() instanceof Authorization.Roles;
            check(role ? List.of() : List.of(copy.authorization().keyword()));
        }

        private static void check(List<String> given) {
            CopyRules.JOB.check(COMMAND, "a COPY job", given);
        }

        @Override
        public String render() {
            return copy.render() + " JOB CREATE " + name.render() + CopyJob.auto(auto);
        }

        @Override
        public String toString() {
            return render();
        }
    }

    /** {@code COPY JOB ALTER name}: turns automatic loading on or off. */
    record Alter(Identifier name, Optional<Switch> auto) implements CopyJob {

        public Alter {
            checkName(name);
        }

        @Override
        public String render() {
            return "COPY JOB ALTER " + name.render() + CopyJob.auto(auto);
        }
    }

    /** {@code COPY JOB RUN name}: loads what is new, now. */
    record Run(Identifier name) implements CopyJob {

        public Run {
            checkName(name);
        }

        @Override
        public String render() {
            return "COPY JOB RUN " + name.render();
        }
    }

    /** {@code COPY JOB LIST}. */
    record ListAll() implements CopyJob {
        @Override
        public String render() {
            return "COPY JOB LIST";
        }
    }

    /** {@code COPY JOB SHOW name}. */
    record Show(Identifier name) implements CopyJob {

        public Show {
            checkName(name);
        }

        @Override
        public String render() {
            return "COPY JOB SHOW " + name.render();
        }
    }

    /** {@code COPY JOB DROP name}. */
    record Drop(Identifier name) implements CopyJob {

        public Drop {
            checkName(name);
        }

        @Override
        public String render() {
            return "COPY JOB DROP " + name.render();
        }
    }
}
