package dev.redshiftkit.sql.copy;

import dev.redshiftkit.sql.command.Argument;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.lex.TokenReader;
import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.name.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Reads COPY in all its forms. */
final class CopyParser {

    private final TokenReader reader;

    private CopyParser(TokenReader reader) {
        this.reader = reader;
    }

    static CopyCommand command(String sql) {
        CopyParser parser = new CopyParser(TokenReader.of(sql));
        CopyCommand command = parser.command();
        Argument.end(parser.reader);
        return command;
    }

    static Copy copy(String sql) {
        CopyParser parser = new CopyParser(TokenReader.of(sql));
        parser.reader.expect("COPY");
        Copy copy = parser.load();
        Argument.end(parser.reader);
        return copy;
    }

    private CopyCommand command() {
        reader.expect("COPY");
        Optional<CopyCommand> job = job();
        if (job.isPresent()) {
            return job.get();
        }
        Copy copy = load();
        return reader.take("JOB", "CREATE") ? new CopyJob.Create(copy, name(), auto()) : copy;
    }

    /** A table may be called job, so the word alone decides nothing. */
    private Optional<CopyCommand> job() {
        if (reader.take("JOB", "ALTER")) {
            return Optional.of(new CopyJob.Alter(name(), auto()));
        }
        if (reader.take("JOB", "RUN")) {
            return Optional.of(new CopyJob.Run(name()));
        }
        if (reader.take("JOB", "LIST")) {
            return Optional.of(new CopyJob.ListAll());
        }
        if (reader.take("JOB", "SHOW")) {
            return Optional.of(new CopyJob.Show(name()));
        }
        return reader.take("JOB", "DROP") ? Optional.of(new CopyJob.Drop(name())) : Optional.empty();
    }

    private Optional<Switch> auto() {
        if (!reader.take("AUTO")) {
            return Optional.empty();
        }
        return Optional.of(Switch.take(reader).orElseThrow(() -> reader.failure("expected ON or OFF")));
    }

    private Copy load() {
        CopyBuilder copy = Copy.into(QualifiedName.read(reader)).columns(columns());
        reader.expect("FROM");
        copy.from(Argument.literal(reader));
        CopyParameters.TABLE.read(reader, copy, "JOB");
        return copy.build();
    }

    private List<Identifier> columns() {
        return reader.atMark("(") ? Argument.names(reader) : List.of();
    }

    private Identifier name() {
        return Argument.name(reader);
    }
}
