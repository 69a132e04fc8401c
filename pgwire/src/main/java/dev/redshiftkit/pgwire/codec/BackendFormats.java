package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.BackendKeyData;
import dev.redshiftkit.pgwire.message.BackendMessage.BindComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.CloseComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.CommandComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.CopyBothResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.CopyInResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.CopyOutResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.DataRow;
import dev.redshiftkit.pgwire.message.BackendMessage.EmptyQueryResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.ErrorResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.FunctionCallResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.NegotiateProtocolVersion;
import dev.redshiftkit.pgwire.message.BackendMessage.NoData;
import dev.redshiftkit.pgwire.message.BackendMessage.NoticeResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.NotificationResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.ParameterDescription;
import dev.redshiftkit.pgwire.message.BackendMessage.ParameterStatus;
import dev.redshiftkit.pgwire.message.BackendMessage.ParseComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.PortalSuspended;
import dev.redshiftkit.pgwire.message.BackendMessage.ReadyForQuery;
import dev.redshiftkit.pgwire.message.BackendMessage.RowDescription;
import dev.redshiftkit.pgwire.message.CopyData;
import dev.redshiftkit.pgwire.message.CopyDone;
import dev.redshiftkit.pgwire.message.ErrorFields;
import dev.redshiftkit.pgwire.message.FieldDescription;
import dev.redshiftkit.pgwire.message.Format;
import dev.redshiftkit.pgwire.message.TransactionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The messages of servers, but those of authentication. */
final class BackendFormats {

    /** A NUL for the name and 18 bytes of fixed width. */
    private static final int SHORTEST_FIELD = 19;

    static final List<MessageFormat<? extends BackendMessage>> ALL = List.of(
            new MessageFormat<>(
                    ParameterStatus.class,
                    "ParameterStatus",
                    'S',
                    BackendFormats::writeParameterStatus,
                    in -> new ParameterStatus(in.string("name"), in.string("value"))),
            new MessageFormat<>(
                    BackendKeyData.class,
                    "BackendKeyData",
                    'K',
                    BackendFormats::writeKeyData,
                    in -> new BackendKeyData(in.int32("process id"), in.int32("secret key"))),
            new MessageFormat<>(
                    NegotiateProtocolVersion.class,
                    "NegotiateProtocolVersion",
                    'v',
                    BackendFormats::writeNegotiation,
                    BackendFormats::readNegotiation),
            new MessageFormat<>(
                    ReadyForQuery.class,
                    "ReadyForQuery",
                    'Z',
                    (message, out) -> out.int8(message.status().code()),
                    BackendFormats::readReadyForQuery),
            new MessageFormat<>(
                    RowDescription.class,
                    "RowDescription",
                    'T',
                    BackendFormats::writeRowDescription,
                    in -> new RowDescription(in.counted(SHORTEST_FIELD, "field", () -> readField(in)))),
            new MessageFormat<>(
                    DataRow.class,
                    "DataRow",
                    'D',
                    (message, out) -> out.values(message.values()),
                    in -> new DataRow(in.values("value"))),
            new MessageFormat<>(
                    CommandComplete.class,
                    "CommandComplete",
                    'C',
                    (message, out) -> out.string(message.tag()),
                    in -> new CommandComplete(in.string("tag"))),
            MessageFormat.empty(new EmptyQueryResponse(), "EmptyQueryResponse", 'I'),
            new MessageFormat<>(
                    ErrorResponse.class,
                    "ErrorResponse",
                    'E',
                    (message, out) -> writeErrorFields(message.fields(), out),
                    in -> new ErrorResponse(readErrorFields(in))),
            new MessageFormat<>(
                    NoticeResponse.class,
                    "NoticeResponse",
                    'N',
                    (message, out) -> writeErrorFields(message.fields(), out),
                    in -> new NoticeResponse(readErrorFields(in))),
            MessageFormat.empty(new ParseComplete(), "ParseComplete", '1'),
            MessageFormat.empty(new BindComplete(), "BindComplete", '2'),
            MessageFormat.empty(new CloseComplete(), "CloseComplete", '3'),
            MessageFormat.empty(new NoData(), "NoData", 'n'),
            new MessageFormat<>(
                    ParameterDescription.class,
                    "ParameterDescription",
                    't',
                    (message, out) -> out.int32s(message.typeOids()),
                    in -> new ParameterDescription(
                            in.counted(Integer.BYTES, "parameter type", () -> in.int32("parameter type")))),
            MessageFormat.empty(new PortalSuspended(), "PortalSuspended", 's'),
            new MessageFormat<>(
                    CopyInResponse.class,
                    "CopyInResponse",
                    'G',
                    (message, out) -> writeCopy(message.format(), message.columnFormats(), out),
                    in -> new CopyInResponse(readCopyFormat(in), in.formats("column format"))),
            new MessageFormat<>(
                    CopyOutResponse.class,
                    "CopyOutResponse",
                    'H',
                    (message, out) -> writeCopy(message.format(), message.columnFormats(), out),
                    in -> new CopyOutResponse(readCopyFormat(in), in.formats("column format"))),
            new MessageFormat<>(
                    CopyBothResponse.class,
                    "CopyBothResponse",
                    'W',
                    (message, out) -> writeCopy(message.format(), message.columnFormats(), out),
                    in -> new CopyBothResponse(readCopyFormat(in), in.formats("column format"))),
            new MessageFormat<>(
                    CopyData.class,
                    "CopyData",
                    'd',
                    (message, out) -> out.bytes(message.data()),
                    in -> new CopyData(in.rest())),
            MessageFormat.empty(new CopyDone(), "CopyDone", 'c'),
            new MessageFormat<>(
                    NotificationResponse.class,
                    "NotificationResponse",
                    'A',
                    BackendFormats::writeNotification,
                    in -> new NotificationResponse(in.int32("process id"), in.string("channel"), in.string("payload"))),
            new MessageFormat<>(
                    FunctionCallResponse.class,
                    "FunctionCallResponse",
                    'V',
                    (message, out) -> out.nullable(message.value().orElse(null)),
                    in -> new FunctionCallResponse(Optional.ofNullable(in.nullable("value")))));

    private BackendFormats() {}

    private static void writeParameterStatus(ParameterStatus message, BodyWriter out) {
        out.string(message.name());
        out.string(message.value());
    }

    private static void writeKeyData(BackendKeyData message, BodyWriter out) {
        out.int32(message.processId());
        out.int32(message.secretKey());
    }

    private static void writeNegotiation(NegotiateProtocolVersion message, BodyWriter out) {
        out.int32(message.newestMinorVersion());
        out.int32(message.unrecognizedOptions().size());
        out.strings(message.unrecognizedOptions());
    }

    private static NegotiateProtocolVersion readNegotiation(BodyReader in) {
        int minorVersion = in.int32("minor version");
        int count = in.int32("option count");
        return new NegotiateProtocolVersion(
                minorVersion, in.list(count, Byte.BYTES, "option", () -> in.string("option")));
    }

    private static ReadyForQuery readReadyForQuery(BodyReader in) {
        int code = in.uint8("transaction status");
        return new ReadyForQuery(
                switch (code) {
                    case 'I' -> TransactionStatus.IDLE;
                    case 'T' -> TransactionStatus.IN_TRANSACTION;
                    case 'E' -> TransactionStatus.FAILED;
                    default -> throw in.invalid("transaction status", "'I', 'T' or 'E'", TypeByte.describe(code));
                });
    }

    private static void writeRowDescription(RowDescription message, BodyWriter out) {
        out.int16(message.fields().size());
        for (FieldDescription field : message.fields()) {
            out.string(field.name());
            out.int32(field.tableOid());
            out.int16(field.columnNumber());
            out.int32(field.typeOid());
            out.int16(field.typeSize());
            out.int32(field.typeModifier());
            out.int16(field.format().code());
        }
    }

    private static FieldDescription readField(BodyReader in) {
        return new FieldDescription(
                in.string("field name"),
                in.int32("table"),
                in.int16("column number"),
                in.int32("type"),
                in.int16("type size"),
                in.int32("type modifier"),
                in.format(in.int16("format"), "format"));
    }

    private static void writeErrorFields(ErrorFields fields, BodyWriter out) {
        for (ErrorFields.Field field : fields.fields()) {
            out.int8(field.code());
            out.string(field.value());
        }
        out.int8(0);
    }

    private static ErrorFields readErrorFields(BodyReader in) {
        List<ErrorFields.Field> fields = new ArrayList<>();
        for (int code = in.uint8("field code"); code != 0; code = in.uint8("field code")) {
            fields.add(new ErrorFields.Field((char) code, in.string("field value")));
        }
        return new ErrorFields(fields);
    }

    private static void writeCopy(Format format, List<Format> columnFormats, BodyWriter out) {
        out.int8(format.code());
        out.formats(columnFormats);
    }

    private static Format readCopyFormat(BodyReader in) {
        return in.format(in.uint8("format"), "format");
    }

    private static void writeNotification(NotificationResponse message, BodyWriter out) {
        out.int32(message.processId());
        out.string(message.channel());
        out.string(message.payload());
    }
}
