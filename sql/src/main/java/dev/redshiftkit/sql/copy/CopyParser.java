package dev.redshiftkit.sql.copy;

import dev.redshiftkit.sql.command.Argument;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenReader;
import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.name.QualifiedName;
import java.util.ArrayList;
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
        parser.end();
        return command;
    }

    static Copy copy(String sql) {
        CopyParser parser = new CopyParser(TokenReader.of(sql));
        parser.reader.expect("COPY");
        Copy copy = parser.load();
        parser.end();
        return copy;
    }

    private void end() {
        while (reader.takeMark(";")) {
            // An empty statement may follow, and nothing else.
        }
        reader.expectEnd();
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
        copy.from(Argument.text(reader));
        CopyParameters.TABLE.read(reader, copy, "JOB");
        return copy.build();
    }

    private List<Identifier> columns() {
        List<Identifier> columns = new ArrayList<>();
        if (reader.takeMark("(")) {
            do {
                columns.add(name());
            } while (reader.takeMark(","));
            reader.expectMark(")");
        }
        return columns;
    }

    private Identifier name() {
        if (reader.peek().filter(Token::isName).isEmpty()) {
            throw reader.failure("expected a name");
        }
        return Identifier.from(reader.next());
    }
}
