package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.json;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footbridge.feedback.WrittenLedger;
import org.footbridge.people.APatient;
import org.footbridge.people.GoldenPeople;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The row that the ledger keeps of each call. */
class CallLedgerTest extends ServiceWithFhirServer {
    private static final String REFUSED = """
            {"feedback": [{"card": "%s", "outcome": "overridden", "outcomeTimestamp": "2026-11-23T09:30:00Z",
              "overrideReason": {"reason": {"code": "patient-refuses",
                "system": "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes"}}}]}""";

    @Autowired
    private WrittenLedger written;

    @Autowired
    private JdbcClient jdbc;

    private APatient lonely() {
        return APatient.aPatient().aged(78).whoFeelsLonely().heldBy(server);
    }

    /** The last row, column by column; an array as its elements with a comma between. */
    private Map<String, String> lastRow() {
        written.now();
        return jdbc.sql("select * from ledger_call order by call_id desc limit 1")
                .query((row, number) -> columns(row))
                .single();
    }

    private static Map<String, String> columns(ResultSet row) throws SQLException {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            var value = row.getObject(i) instanceof Array array ? array.getArray() : row.getObject(i);
            columns.put(
                    row.getMetaData().getColumnLabel(i),
                    value instanceof Object[] many
                            ? Stream.of(many).map(String::valueOf).collect(Collectors.joining(", "))
                            : String.valueOf(value));
        }
        return columns;
    }

    private static List<String> cards(TestResponse reply) {
        return reply.json()
                .path("cards")
                .valueStream()
                .map(card -> card.path("uuid").stringValue())
                .toList();
    }

    @Test
    void says_of_each_key_whether_it_was_sent_and_whether_the_rest_was_read() {
        var sent = new LinkedHashMap<String, JsonNode>(lonely().prefetch());
        sent.remove("measurements");
        sent.put("procedures", json("null"));
        sent.put("encounters", json("{'resourceType':'OperationOutcome'}"));
        sent.remove("appointments");
        sent.remove("tasks");
        server.on("Appointment?", FhirServerStub.status(403));

        var reply = call(sent);

        var row = lastRow();
        assertThat(row.get("prefetch").split(", "))
                .contains(
                        "patient: sent",
                        "problems: sent",
                        "measurements: left out and read",
                        "procedures: null",
                        "encounters: error then read",
                        "appointments: left out and not read",
                        "tasks: left out and not needed");
        assertThat(row)
                .containsEntry("service_id", "social-prescribing-patient-view")
                .containsEntry("outcome", "advised")
                .containsEntry("card_uuids", String.join(", ", cards(reply)));
        assertThat(row.get("rule_ids")).contains("NEED-LON-1, ROUTE-BFR-1");
        assertThat(row.get("rule_base_hash")).hasSize(64);
        assertThat(Integer.parseInt(row.getOrDefault("took_ms", ""))).isBetween(1, 60_000);
    }

    @Test
    void names_the_needs_that_an_answer_keeps_back_and_the_routes_that_are_withheld() {
        var patient = lonely();
        var card = cards(call(patient.prefetch())).getFirst();
        assertThat(lastRow()).containsEntry("needs_kept_back", "");

        assertThat(feedback(REFUSED.formatted(card)).status()).isEqualTo(200);
        call(patient.prefetch());

        assertThat(lastRow()).containsEntry("needs_kept_back", "loneliness");
        call(patient.whoIsInactive().withBloodPressure(190, 110).prefetch());
        assertThat(lastRow().get("withheld_routes")).contains("brief advice on activity");
    }

    /** A discreet rule stands in the row by its id, and nothing says of whom. */
    @Test
    void holds_nothing_of_the_patient() {
        for (var made : GoldenPeople.all().values()) {
            var person = made.get();
            FixedDay.DAY.set(person.today());
            call(person.heldBy(server).prefetch());

            var row = lastRow();
            assertThat(row.toString())
                    .doesNotContain(APatient.ID, APatient.NHS_NUMBER, APatient.FAMILY_NAME, TOKEN, "Condition/", "gp1")
                    .doesNotContain(server.base().toString());
            row.keySet().removeAll(List.of("call_id", "card_uuids", "rule_base_hash", "answered_at"));
            assertThat(row.toString()).doesNotContainPattern("[0-9]{6}");
        }
    }

    @Test
    void is_written_of_calls_that_end_without_a_record_too() {
        var call = (ObjectNode) body(lonely().prefetch(), "Patient/" + APatient.ID);
        post(call.toString());
        assertThat(lastRow()).containsEntry("outcome", "not for clinicians").containsEntry("card_uuids", "");

        var gone = new LinkedHashMap<String, JsonNode>(lonely().prefetch());
        gone.put("patient", json("null"));
        gone.remove("problems");
        assertThat(call(gone).status()).isEqualTo(412);

        assertThat(lastRow()).containsEntry("outcome", "patient not readable");
        assertThat(lastRow().get("prefetch")).contains("patient: null", "problems: left out", "procedures: null");
    }

    /** The texts of the widest answer of any person, and what a database adds to a row. */
    @Test
    void writes_less_than_4_kb_a_request() {
        written.now();
        var sizes = new ArrayList<Integer>();
        for (var made : GoldenPeople.all().values()) {
            var person = made.get();
            FixedDay.DAY.set(person.today());
            var cards = cards(call(person.heldBy(server).prefetch()));
            sizes.add(
                    size(lastRow()) + cards.stream().mapToInt(this::sizeOfCard).sum());
        }

        assertThat(sizes).isNotEmpty().allSatisfy(size -> assertThat(size).isLessThan(4096));
    }

    private int sizeOfCard(String uuid) {
        return size(jdbc.sql("select * from issued_card where card_uuid = ?")
                .param(UUID.fromString(uuid))
                .query((row, number) -> columns(row))
                .single());
    }

    private static int size(Map<String, String> columns) {
        int overhead = 60;
        return overhead
                + IntStream.concat(columns.values().stream().mapToInt(String::length), IntStream.of(columns.size() * 8))
                        .sum();
    }
}
