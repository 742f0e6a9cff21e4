package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.footbridge.facts.London;
import org.footbridge.people.APatient;
import tools.jackson.databind.json.JsonMapper;

/** Calls of any hook, with everything prefetched. */
abstract class HookCalls extends ServiceOnPort {

    static APatient patient() {
        return APatient.aPatientOn(LocalDate.now(London.ZONE)).aged(60);
    }

    TestResponse fire(String hook, APatient patient, String context) {
        var path = DISCOVERY + "/social-prescribing-" + hook;
        var call = """
                {"hook": "%s", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
                 "context": {"userId": "Practitioner/7", "patientId": "%s"%s}, "prefetch": %s}""".formatted(
                        hook,
                        APatient.ID,
                        context.isEmpty() ? "" : ", " + context,
                        JsonMapper.shared().writeValueAsString(patient.prefetch()));
        return post(path, call);
    }

    List<String> summaries(String hook, APatient patient, String context) {
        var reply = fire(hook, patient, context);
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
        return reply.json()
                .path("cards")
                .valueStream()
                .map(card -> card.path("summary").stringValue())
                .toList();
    }
}
