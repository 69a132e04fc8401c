package dev.redshiftkit.pgwire.message;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A message from server to client. No {@code toString()} here tells a value, an error's text or a key. */
public sealed interface BackendMessage
        permits AuthenticationRequest,
                BackendMessage.ParameterStatus,
                BackendMessage.BackendKeyData,
                BackendMessage.NegotiateProtocolVersion,
                BackendMessage.ReadyForQuery,
                BackendMessage.RowDescription,
                BackendMessage.DataRow,
                BackendMessage.CommandComplete,
                BackendMessage.EmptyQueryResponse,
                BackendMessage.ErrorResponse,
                BackendMessage.NoticeResponse,
                BackendMessage.ParseComplete,
                BackendMessage.BindComplete,
                BackendMessage.CloseComplete,
                BackendMessage.NoData,
                BackendMessage.ParameterDescription,
                BackendMessage.PortalSuspended,
                BackendMessage.CopyInResponse,
                BackendMessage.CopyOutResponse,
                BackendMessage.CopyBothResponse,
                BackendMessage.NotificationResponse,
                BackendMessage.FunctionCallResponse,
                CopyData,
                CopyDone {

    /** The value of a setting that clients want to know, at the start and whenever it changes. */
    record ParameterStatus(String name, String value) implements BackendMessage {

        public ParameterStatus {
            MessageRules.requireText(name, "name of ParameterStatus");
            MessageRules.requireText(value, "value of ParameterStatus");
        }
    }

    /**
     * What a {@link StartupPacket.CancelRequest} for this session must show.
     *
     * @param secretKey not told by {@link #toString()}
     */
    record BackendKeyData(int processId, int secretKey) implements BackendMessage {

        @Override
        public String toString() {
            return "BackendKeyData[processId=" + processId + "]";
        }
    }

    /**
     * Says that the server knows less than the client's start-up asked for.
     *
     * @param newestMinorVersion of protocol 3 that the server speaks
     * @param unrecognizedOptions names of start-up parameters beginning with {@code _pq_.}
     */
    record NegotiateProtocolVersion(int newestMinorVersion, List<String> unrecognizedOptions)
            implements BackendMessage {

        public NegotiateProtocolVersion {
            unrecognizedOptions = List.copyOf(unrecognizedOptions);
            unrecognizedOptions.forEach(
                    option -> MessageRules.requireText(option, "option of NegotiateProtocolVersion"));
        }
    }

    /** The server waits for the next query. */
    record ReadyForQuery(TransactionStatus status) implements BackendMessage {}

    /**
     * The columns of the rows that follow.
     *
     * @param fields 65,535 at most
     */
    record RowDescription(List<FieldDescription> fields) implements BackendMessage {

        public RowDescription {
            fields = MessageRules.counted(fields, "fields of RowDescription");
        }
    }

    /**
     * One row.
     *
     * @param values each null where the column is SQL NULL; 65,535 at most
     */
    record DataRow(Values values) implements BackendMessage {

        public DataRow {
            MessageRules.requireCount(values, "values of DataRow");
        }
    }

    /**
     * The end of one statement.
     *
     * @param tag its command tag, such as {@code INSERT 0 1}
     */
    record CommandComplete(String tag) implements BackendMessage {

        public CommandComplete {
            MessageRules.requireText(tag, "tag of CommandComplete");
        }

        /** The number at the end of the tag: rows that were returned, changed or copied; empty where the tag has none. */
        public OptionalLong rows() {
            String last = tag.substring(tag.lastIndexOf(' ') + 1);
            try {
                return OptionalLong.of(Long.parseLong(last));
            } catch (NumberFormatException e) {
                return OptionalLong.empty();
            }
        }
    }

    /** Comes in place of {@link CommandComplete} where the query had no statement. */
    record EmptyQueryResponse() implements BackendMessage {}

    /** Something failed. */
    record ErrorResponse(ErrorFields fields) implements BackendMessage {}

    /** Something worth knowing; may come at any time. */
    record NoticeResponse(ErrorFields fields) implements BackendMessage {}

    /** Parse went well. */
    record ParseComplete() implements BackendMessage {}

    /** Bind went well. */
    record BindComplete() implements BackendMessage {}

    /** Close went well. */
    record CloseComplete() implements BackendMessage {}

    /** The described statement or portal returns no rows. */
    record NoData() implements BackendMessage {}

    /**
     * The parameters of a described statement.
     *
     * @param typeOids 65,535 at most
     */
    record ParameterDescription(List<Integer> typeOids) implements BackendMessage {

        public ParameterDescription {
            typeOids = MessageRules.counted(typeOids, "parameter types of ParameterDescription");
        }
    }

    /** Execute stopped at its row limit; there may be more rows. */
    record PortalSuspended() implements BackendMessage {}

    /**
     * The server waits for a COPY stream.
     *
     * @param format of the whole stream
     * @param columnFormats all text if {@code format} is; 65,535 at most
     */
    record CopyInResponse(Format format, List<Format> columnFormats) implements BackendMessage {

        public CopyInResponse {
            columnFormats = MessageRules.counted(columnFormats, "column formats of CopyInResponse");
        }
    }

    /** The server begins a COPY stream; components as in {@link CopyInResponse}. */
    record CopyOutResponse(Format format, List<Format> columnFormats) implements BackendMessage {

        public CopyOutResponse {
            columnFormats = MessageRules.counted(columnFormats, "column formats of CopyOutResponse");
        }
    }

    /** COPY streams in both directions begin, for replication; components as in {@link CopyInResponse}. */
    record CopyBothResponse(Format format, List<Format> columnFormats) implements BackendMessage {

        public CopyBothResponse {
            columnFormats = MessageRules.counted(columnFormats, "column formats of CopyBothResponse");
        }
    }

    /** What another session's NOTIFY said; {@link #toString()} leaves out the payload. */
    record NotificationResponse(int processId, String channel, String payload) implements BackendMessage {

        public NotificationResponse {
            MessageRules.requireText(channel, "channel of NotificationResponse");
            MessageRules.requireText(payload, "payload of NotificationResponse");
        }

        @Override
        public String toString() {
            return "NotificationResponse[processId=" + processId + ", channel=" + channel + "]";
        }
    }

    /**
     * What a {@link FrontendMessage.FunctionCall} gave.
     *
     * @param value empty for SQL NULL
     */
    record FunctionCallResponse(Optional<Bytes> value) implements BackendMessage {}
}
