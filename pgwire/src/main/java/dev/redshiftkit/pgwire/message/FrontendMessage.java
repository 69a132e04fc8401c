package dev.redshiftkit.pgwire.message;

import java.util.List;

/**
 * A message from client to server. Names of statements and portals may be empty, which means the unnamed one. No
 * {@code toString()} here tells SQL text, a value or a credential.
 */
public sealed interface FrontendMessage
        permits StartupPacket,
                AuthenticationResponse,
                FrontendMessage.Query,
                FrontendMessage.Parse,
                FrontendMessage.Bind,
                FrontendMessage.Describe,
                FrontendMessage.Execute,
                FrontendMessage.Close,
                FrontendMessage.Flush,
                FrontendMessage.Sync,
                FrontendMessage.FunctionCall,
                FrontendMessage.CopyFail,
                FrontendMessage.Terminate,
                CopyData,
                CopyDone {

    /** A simple query: one or several statements in one text. */
    record Query(String sql) implements FrontendMessage {

        public Query {
            MessageRules.requireText(sql, "sql of Query");
        }

        @Override
        public String toString() {
            return "Query[" + sql.length() + " characters]";
        }
    }

    /**
     * Prepares a statement.
     *
     * @param parameterTypes type OIDs of the first parameters, 0 where the server is to find out; 65,535 at most
     */
    record Parse(String statement, String sql, List<Integer> parameterTypes) implements FrontendMessage {

        public Parse {
            MessageRules.requireText(statement, "statement of Parse");
            MessageRules.requireText(sql, "sql of Parse");
            parameterTypes = MessageRules.counted(parameterTypes, "parameter types of Parse");
        }

        @Override
        public String toString() {
            return "Parse[statement=" + statement + ", " + sql.length() + " characters]";
        }
    }

    /**
     * Makes a portal of a prepared statement and its parameters.
     *
     * @param parameterFormats none (all text), one (for all) or as many as there are parameters
     * @param parameters each null where SQL NULL is meant; 65,535 at most
     * @param resultFormats none (all text), one (for all) or as many as the result has columns
     */
    record Bind(
            String portal,
            String statement,
            List<Format> parameterFormats,
            Values parameters,
            List<Format> resultFormats)
            implements FrontendMessage {

        public Bind {
            MessageRules.requireText(portal, "portal of Bind");
            MessageRules.requireText(statement, "statement of Bind");
            parameterFormats = MessageRules.counted(parameterFormats, "parameter formats of Bind");
            MessageRules.requireCount(parameters, "parameters of Bind");
            resultFormats = MessageRules.counted(resultFormats, "result formats of Bind");
        }

        @Override
        public String toString() {
            return "Bind[portal=" + portal + ", statement=" + statement + ", " + parameters.size() + " parameters]";
        }
    }

    /** Asks what a statement takes and gives, or what a portal gives. */
    record Describe(Target target, String name) implements FrontendMessage {

        public Describe {
            MessageRules.requireText(name, "name of Describe");
        }
    }

    /**
     * Runs a portal.
     *
     * @param maxRows rows after which the portal is suspended; 0 or less: no limit
     */
    record Execute(String portal, int maxRows) implements FrontendMessage {

        public Execute {
            MessageRules.requireText(portal, "portal of Execute");
        }
    }

    /** Gives up a statement or a portal. */
    record Close(Target target, String name) implements FrontendMessage {

        public Close {
            MessageRules.requireText(name, "name of Close");
        }
    }

    /** Wants every answer that is ready to be sent now. */
    record Flush() implements FrontendMessage {}

    /** Ends a group of extended-query messages; answered by ReadyForQuery. */
    record Sync() implements FrontendMessage {}

    /**
     * Calls a function by its OID, a legacy of the protocol.
     *
     * @param argumentFormats none (all text), one (for all) or as many as there are arguments
     * @param arguments each null where SQL NULL is meant; 65,535 at most
     */
    record FunctionCall(int functionOid, List<Format> argumentFormats, Values arguments, Format resultFormat)
            implements FrontendMessage {

        public FunctionCall {
            argumentFormats = MessageRules.counted(argumentFormats, "argument formats of FunctionCall");
            MessageRules.requireCount(arguments, "arguments of FunctionCall");
        }
    }

    /** The bad end of a COPY stream: the server answers with an error that has {@code reason} in it. */
    record CopyFail(String reason) implements FrontendMessage {

        public CopyFail {
            MessageRules.requireText(reason, "reason of CopyFail");
        }

        @Override
        public String toString() {
            return "CopyFail[" + reason.length() + " characters]";
        }
    }

    /** Ends the session. */
    record Terminate() implements FrontendMessage {}
}
