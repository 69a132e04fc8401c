package dev.redshiftkit.pgwire.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {

    private static final String SECRET = "hunter2";
    private static final Bytes SECRET_BYTES = Bytes.utf8(SECRET);
    private static final int SECRET_KEY = 123_454_321;

    static Stream<Object> messagesWithSecrets() {
        Values values = Values.of(SECRET_BYTES);
        ErrorFields fields = ErrorFields.of("ERROR", "22023", SECRET).with(ErrorFields.DETAIL, SECRET);
        return Stream.of(
                StartupPacket.Startup.of(new StartupPacket.Parameter("options", SECRET)),
                new StartupPacket.CancelRequest(1, SECRET_KEY),
                new AuthenticationResponse.Password(SECRET),
                new AuthenticationResponse.GssResponse(SECRET_BYTES),
                new AuthenticationResponse.SaslInitialResponse("M", Optional.of(SECRET_BYTES)),
                new AuthenticationResponse.SaslResponse(SECRET_BYTES),
                new AuthenticationResponse.DigestAnswer(SECRET_BYTES, SECRET_BYTES),
                new AuthenticationResponse.IdpToken(SECRET),
                new FrontendMessage.Query(SECRET),
                new FrontendMessage.Parse("", SECRET, List.of()),
                new FrontendMessage.Bind("", "", List.of(), values, List.of()),
                new FrontendMessage.FunctionCall(1, List.of(), values, Format.TEXT),
                new FrontendMessage.CopyFail(SECRET),
                new CopyData(SECRET_BYTES),
                new AuthenticationRequest.SaslContinue(SECRET_BYTES),
                new BackendMessage.BackendKeyData(1, SECRET_KEY),
                new BackendMessage.DataRow(values),
                new BackendMessage.ErrorResponse(fields),
                new BackendMessage.NoticeResponse(fields),
                new BackendMessage.NotificationResponse(1, "c", SECRET),
                new BackendMessage.FunctionCallResponse(Optional.of(SECRET_BYTES)));
    }

    @ParameterizedTest
    @MethodSource("messagesWithSecrets")
    void doesNotTellSqlValuesAndCredentials(Object message) {
        assertThat(message.toString())
                .doesNotContain(SECRET)
                .doesNotContain(Integer.toString(SECRET_KEY))
                .contains("[");
    }

    @Test
    void refusesNulInText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrontendMessage.Query("ab\0c"))
                .withMessage("sql of Query must not contain NUL, which ends a string, but does at index 2");
    }

    @ParameterizedTest
    @CsvSource({"0, \ud83d", "0, \ude00", "1, a\ud83db", "2, 😀\ude00"})
    void refusesUnpairedSurrogatesInText(int index, String sql) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrontendMessage.Query(sql))
                .withMessage(
                        "sql of Query must be encodable in UTF-8, but has an unpaired surrogate at index " + index);
    }

    @Test
    void refusesMoreElementsThanACountCanTell() {
        List<Integer> types = Collections.nCopies(65_536, 23);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrontendMessage.Parse("", "", types))
                .withMessage("parameter types of Parse must be at most 65535, but are 65536");
        Values.Builder values = Values.builder(65_536);
        types.forEach(type -> values.add(null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackendMessage.DataRow(values.build()))
                .withMessage("values of DataRow must be at most 65535, but are 65536");
    }

    @Test
    void refusesAnEmptyNameWhereItWouldEndAList() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StartupPacket.Parameter("", "v"))
                .withMessage("parameter name of Startup must not be empty");
        assertThatIllegalArgumentException().isThrownBy(() -> new AuthenticationRequest.Sasl(List.of("A", "")));
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FieldDescription("a", 0, 32_768, 23, 4, -1, Format.TEXT))
                .withMessage("column number of RowDescription must be within -32768 and 32767, but is 32768");
        assertThatIllegalArgumentException().isThrownBy(() -> FieldDescription.ofText("a", 23, -32_769, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new StartupPacket.Startup(65_536, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StartupPacket.Startup(-1, List.of()))
                .withMessage("minor version of Startup must not be negative: -1");
    }

    @Test
    void refusesASaltOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuthenticationRequest.Md5Password(Bytes.utf8("abc")))
                .withMessage("salt of AuthenticationMD5Password must have 4 bytes, but has 3");
    }

    @Test
    void theLastOfSeveralStartupParametersCounts() {
        StartupPacket.Startup startup = StartupPacket.Startup.of(
                new StartupPacket.Parameter("user", "ann"),
                new StartupPacket.Parameter("user", "bob"),
                new StartupPacket.Parameter("User", "eve"));
        assertThat(startup.parameter("user")).contains("bob");
        assertThat(startup.parameter("database")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SELECT 5, 5", "INSERT 0 12, 12", "COPY 9223372036854775807, 9223372036854775807"})
    void aCommandTagTellsItsRows(String tag, long rows) {
        assertThat(new BackendMessage.CommandComplete(tag).rows()).hasValue(rows);
    }

    @ParameterizedTest
    @CsvSource({"BEGIN", "CREATE TABLE", "''"})
    void aCommandTagWithoutNumberTellsNoRows(String tag) {
        assertThat(new BackendMessage.CommandComplete(tag).rows()).isEmpty();
    }

    @Test
    void aFieldCanBeAnnouncedAsAnotherType() {
        FieldDescription field = new FieldDescription("a", 5, 1, 25, -1, -1, Format.BINARY);
        assertThat(field.withType(1043, -1, 260))
                .isEqualTo(new FieldDescription("a", 5, 1, 1043, -1, 260, Format.BINARY));
        assertThat(FieldDescription.ofText("a", 23, 4, -1))
                .isEqualTo(new FieldDescription("a", 0, 0, 23, 4, -1, Format.TEXT));
    }
}
