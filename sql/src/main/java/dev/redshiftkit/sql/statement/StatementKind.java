package dev.redshiftkit.sql.statement;

import dev.redshiftkit.sql.lex.SqlSyntaxException;
import java.util.List;

/**
 * What a statement does, as far as its words tell. Kinds follow the Redshift guide's commands; where the guide treats two
 * forms of one command differently (CREATE TABLE AS, ALTER TABLE APPEND), each form is a kind.
 *
 * <p>The words do not tell whether {@code DROP TABLE} or {@code INSERT} means an external table, which Redshift refuses
 * inside a transaction, nor what a function does that a query calls.
 */
public enum StatementKind {
    /** A query, with or without WITH. */
    SELECT(Effect.READS, "select"),
    /** A query that makes a table of its result. */
    SELECT_INTO(Effect.CHANGES),
    INSERT(Effect.CHANGES, "insert"),
    UPDATE(Effect.CHANGES, "update"),
    DELETE(Effect.CHANGES, "delete"),
    MERGE(Effect.CHANGES, "merge"),
    TRUNCATE(Effect.COMMITS, "truncate"),
    COPY(Effect.CHANGES, "copy"),
    UNLOAD(Effect.CHANGES, "unload"),

    CREATE_TABLE(Effect.CHANGES, "create table"),
    CREATE_TABLE_AS(Effect.CHANGES),
    CREATE_EXTERNAL_TABLE(Effect.RUNS_ALONE, "create external table"),
    CREATE_VIEW(Effect.CHANGES, "create view"),
    CREATE_EXTERNAL_VIEW(Effect.CHANGES, "create external view"),
    CREATE_MATERIALIZED_VIEW(Effect.CHANGES, "create materialized view"),
    CREATE_SCHEMA(Effect.CHANGES, "create schema"),
    CREATE_EXTERNAL_SCHEMA(Effect.CHANGES, "create external schema"),
    /** CREATE EXTERNAL SCHEMA that also creates an external database. */
    CREATE_EXTERNAL_SCHEMA_AND_DATABASE(Effect.RUNS_ALONE),
    CREATE_DATABASE(Effect.RUNS_ALONE, "create database"),
    CREATE_USER(Effect.CHANGES, "create user"),
    CREATE_GROUP(Effect.CHANGES, "create group"),
    CREATE_ROLE(Effect.CHANGES, "create role"),
    CREATE_FUNCTION(Effect.CHANGES, "create function"),
    CREATE_EXTERNAL_FUNCTION(Effect.CHANGES, "create external function"),
    CREATE_PROCEDURE(Effect.CHANGES, "create procedure"),
    CREATE_LIBRARY(Effect.CHANGES, "create library"),
    CREATE_MODEL(Effect.CHANGES, "create model"),
    CREATE_DATASHARE(Effect.RUNS_ALONE, "create datashare"),
    CREATE_RLS_POLICY(Effect.CHANGES, "create rls policy"),
    CREATE_MASKING_POLICY(Effect.CHANGES, "create masking policy"),
    CREATE_IDENTITY_PROVIDER(Effect.CHANGES, "create identity provider"),

    ALTER_TABLE(Effect.CHANGES, "alter table"),
    ALTER_TABLE_APPEND(Effect.RUNS_ALONE),
    /** ALTER TABLE that changes the type of a column. */
    ALTER_TABLE_COLUMN_TYPE(Effect.RUNS_ALONE),
    /** ALTER TABLE with a clause that only external tables have: partitions, location, file format, properties. */
    ALTER_EXTERNAL_TABLE(Effect.RUNS_ALONE),
    ALTER_MATERIALIZED_VIEW(Effect.CHANGES, "alter materialized view"),
    ALTER_EXTERNAL_VIEW(Effect.CHANGES, "alter external view"),
    ALTER_SCHEMA(Effect.CHANGES, "alter schema"),
    ALTER_EXTERNAL_SCHEMA(Effect.CHANGES, "alter external schema"),
    ALTER_DATABASE(Effect.RUNS_ALONE, "alter database"),
    ALTER_USER(Effect.CHANGES, "alter user"),
    ALTER_GROUP(Effect.CHANGES, "alter group"),
    ALTER_ROLE(Effect.CHANGES, "alter role"),
    ALTER_FUNCTION(Effect.CHANGES, "alter function"),
    ALTER_PROCEDURE(Effect.CHANGES, "alter procedure"),
    ALTER_DATASHARE(Effect.RUNS_ALONE, "alter datashare"),
    ALTER_DEFAULT_PRIVILEGES(Effect.CHANGES, "alter default privileges"),
    ALTER_RLS_POLICY(Effect.CHANGES, "alter rls policy"),
    ALTER_MASKING_POLICY(Effect.CHANGES, "alter masking policy"),
    ALTER_IDENTITY_PROVIDER(Effect.CHANGES, "alter identity provider"),
    ALTER_SYSTEM(Effect.CHANGES, "alter system"),

    DROP_TABLE(Effect.CHANGES, "drop table"),
    DROP_VIEW(Effect.CHANGES, "drop view"),
    DROP_EXTERNAL_VIEW(Effect.CHANGES, "drop external view"),
    DROP_MATERIALIZED_VIEW(Effect.CHANGES, "drop materialized view"),
    DROP_SCHEMA(Effect.CHANGES, "drop schema"),
    DROP_DATABASE(Effect.RUNS_ALONE, "drop database"),
    DROP_USER(Effect.CHANGES, "drop user"),
    DROP_GROUP(Effect.CHANGES, "drop group"),
    DROP_ROLE(Effect.CHANGES, "drop role"),
    DROP_FUNCTION(Effect.CHANGES, "drop function"),
    DROP_PROCEDURE(Effect.CHANGES, "drop procedure"),
    DROP_LIBRARY(Effect.CHANGES, "drop library"),
    DROP_MODEL(Effect.CHANGES, "drop model"),
    DROP_DATASHARE(Effect.RUNS_ALONE, "drop datashare"),
    DROP_RLS_POLICY(Effect.CHANGES, "drop rls policy"),
    DROP_MASKING_POLICY(Effect.CHANGES, "drop masking policy"),
    DROP_IDENTITY_PROVIDER(Effect.CHANGES, "drop identity provider"),

    REFRESH_MATERIALIZED_VIEW(Effect.CHANGES, "refresh materialized view"),
    COMMENT(Effect.CHANGES, "comment"),
    GRANT(Effect.CHANGES, "grant"),
    REVOKE(Effect.CHANGES, "revoke"),
    ATTACH_RLS_POLICY(Effect.CHANGES, "attach rls policy"),
    DETACH_RLS_POLICY(Effect.CHANGES, "detach rls policy"),
    ATTACH_MASKING_POLICY(Effect.CHANGES, "attach masking policy"),
    DETACH_MASKING_POLICY(Effect.CHANGES, "detach masking policy"),
    VACUUM(Effect.RUNS_ALONE, "vacuum"),
    ANALYZE(Effect.CHANGES, "analyze", "analyse"),
    ANALYZE_COMPRESSION(Effect.CHANGES, "analyze compression", "analyse compression"),
    LOCK(Effect.CHANGES, "lock"),

    /** EXPLAIN, which plans and does not run. */
    EXPLAIN(Effect.READS, "explain"),
    SHOW(Effect.READS, "show"),
    DESCRIBE_DATASHARE(Effect.READS, "desc datashare", "describe datashare"),
    DESCRIBE_IDENTITY_PROVIDER(Effect.READS, "desc identity provider", "describe identity provider"),

    SET(Effect.CHANGES, "set"),
    RESET(Effect.CHANGES, "reset"),
    USE(Effect.CHANGES, "use"),
    PREPARE(Effect.CHANGES, "prepare"),
    /** Runs a prepared statement, which may do anything. */
    EXECUTE(Effect.CHANGES, "execute"),
    DEALLOCATE(Effect.CHANGES, "deallocate"),
    DECLARE(Effect.CHANGES, "declare"),
    /** Moves a cursor on, so a second FETCH gives other rows. */
    FETCH(Effect.CHANGES, "fetch"),
    CLOSE(Effect.CHANGES, "close"),
    /** Runs a procedure, which may do anything, and outside of a transaction may commit. */
    CALL(Effect.CHANGES, "call"),
    CANCEL(Effect.CHANGES, "cancel"),

    BEGIN(Effect.CONTROLS_TRANSACTION, "begin", "start transaction"),
    COMMIT(Effect.CONTROLS_TRANSACTION, "commit", "end"),
    ROLLBACK(Effect.CONTROLS_TRANSACTION, "rollback", "abort"),

    /** No statement at all: blanks, comments, semicolons. */
    EMPTY(Effect.READS),
    /** Several statements in one text. Every answer is the careful one; {@link Statements#split} tells more. */
    MULTIPLE(Effect.RUNS_ALONE),
    /** None of the above. It may write; whether a transaction may hold it is left to the server. */
    UNKNOWN(Effect.CHANGES);

    private final Effect effect;
    private final String phrases;

    StatementKind(Effect effect, String... phrases) {
        this.effect = effect;
        this.phrases = String.join("|", phrases);
    }

    /**
     * Returns the kind of the only statement in the text, {@link #EMPTY} if there is none, {@link #MULTIPLE} if there are
     * several. Case, comments, blanks and parentheses around a query make no difference.
     *
     * @throws SqlSyntaxException if a literal, a quoted identifier or a comment has no end
     */
    public static StatementKind of(String sql) {
        List<Statement> statements = Statements.split(sql);
        return switch (statements.size()) {
            case 0 -> EMPTY;
            case 1 -> statements.get(0).kind();
            default -> MULTIPLE;
        };
    }

    /**
     * Whether the statement itself changes no data, no object, no setting and no cursor, so that running it twice is like
     * running it once. A query stays a reading one even if it calls a function with effects, such as
     * {@code pg_cancel_backend} or a Lambda function: who calls those must know.
     */
    public boolean readsOnly() {
        return effect == Effect.READS;
    }

    /**
     * Whether what the statement does is committed without a COMMIT and survives a ROLLBACK: TRUNCATE, which also commits
     * what the transaction did before it, and everything that may not run in a transaction.
     */
    public boolean commitsByItself() {
        return effect == Effect.COMMITS || effect == Effect.RUNS_ALONE;
    }

    /** Whether Redshift accepts the statement between BEGIN and COMMIT. */
    public boolean allowedInTransaction() {
        return effect != Effect.RUNS_ALONE;
    }

    /** Whether the statement begins or ends a transaction and does nothing else. */
    public boolean controlsTransaction() {
        return effect == Effect.CONTROLS_TRANSACTION;
    }

    /** Returns the beginnings of statements of this kind: words in lower case with one blank in between. */
    List<String> phrases() {
        return phrases.isEmpty() ? List.of() : List.of(phrases.split("\\|", -1));
    }

    private enum Effect {
        READS,
        CHANGES,
        COMMITS,
        RUNS_ALONE,
        CONTROLS_TRANSACTION
    }
}
