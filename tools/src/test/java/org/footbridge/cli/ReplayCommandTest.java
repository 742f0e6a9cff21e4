package org.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReplayCommandTest {
    private static final String CALL = """
            {"recording": 1, "service": "social-prescribing-patient-view", "asOf": "2026-11-23", "readWithCare": false,
             "about": "http://localhost:8080/about", "ruleBase": {"version": "0.0.1", "sha256": "beef"},
             "reading": {"patientId": "p1", "pageLimit": 200, "answers": [], "newProblems": [], "newOrders": [], "dispatched": [],
               "prefetch": {"patient": {"resourceType": "Patient", "id": "p1", "birthDate": "1948-05-02"},
                 "problems": {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource":
                   {"resourceType": "Condition", "id": "c1", "subject": {"reference": "Patient/p1"}, "recordedDate": "2026-11-12",
                    "code": {"coding": [{"system": "http://snomed.info/sct", "code": "267076002"}]}}}]},
                 "measurements": null, "procedures": null, "referrals": null, "careTeams": null, "encounters": null,
                 "appointments": null, "preferences": null}},
             "context": {"patient": "Patient/p1", "everyNeed": false, "mayInstruct": false,
               "moment": {"visit": "RECORD_OPENS"}, "givenAnswers": []},
             "answer": {"cards": []}}""";

    @TempDir
    private Path folder = Path.of("");

    private record Run(int exit, String out, String err) {}

    private Run replay(String recording, String... more) throws IOException {
        var file = folder.resolve("call.json");
        Files.writeString(file, recording);
        var out = new StringWriter();
        var err = new StringWriter();
        var arguments = new ArrayList<>(List.of("replay", file.toString(), "--rulebase", "../rules/rulebase"));
        arguments.addAll(List.of(more));
        int exit = FootbridgeCli.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }

    @Test
    void says_what_another_rule_base_would_add_and_exits_with_1() throws IOException {
        var run = replay(CALL);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "Recorded under 0.0.1 (beef)",
                        "added: Feeling lonely: consider befriending",
                        "One card differs");
    }

    @Test
    void where_all_cards_are_the_same_it_exits_with_0() throws IOException {
        var call = (ObjectNode) JsonMapper.shared().readTree(CALL);
        var now = JsonMapper.shared().readTree(replay(CALL, "--json").out());
        call.set("answer", JsonMapper.shared().readTree(now.path("answer").asString()));

        var run = replay(call.toString());

        assertThat(run.out()).contains("All cards are the same");
        assertThat(run.exit()).isZero();
    }

    @Test
    void what_is_no_recording_is_a_wrong_call() throws IOException {
        assertThat(replay("{}").exit()).isEqualTo(2);
        assertThat(replay("{}").err()).contains("it is no recording of a call");
        assertThat(replay("no").err()).contains("it is no JSON");
    }
}
