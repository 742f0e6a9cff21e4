package org.footbridge.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.footbridge.hook.HookContexts;
import org.footbridge.people.APatient;

/** A call of the run: a hook, a person, and how much of the record is sent along. */
record SoakCall(String hook, String patient, String body) {

    private static final String CONTEXT = "\"userId\": \"Practitioner/7\", \"patientId\": \"%s\"%s";
    private static final String READ_THE_REST = """
            , "fhirServer": "%s", "fhirAuthorization": {"access_token": "made-up", "token_type": "Bearer",
             "expires_in": 300, "scope": "patient/*.rs user/*.rs", "subject": "cds-service"}""";

    String path() {
        return pathOf(hook);
    }

    static String pathOf(String hook) {
        return "/cds-services/social-prescribing-" + hook;
    }

    /**
     * Every hook for every person.
     *
     * @param shares how much of a record is sent along, each in turn; the rest is to be read
     */
    static List<SoakCall> all(Map<String, APatient> people, SoakRecords records, List<Integer> shares) {
        people.forEach(records::add);
        var calls = new ArrayList<SoakCall>();
        for (int sent : shares) {
            for (var id : people.keySet()) {
                HookContexts.hooks().stream().sorted().forEach(hook -> calls.add(of(hook, id, sent, records)));
            }
        }
        return List.copyOf(calls);
    }

    static SoakCall of(String hook, String id, int sent, SoakRecords records) {
        var more = HookContexts.members(hook).replace(APatient.ID, id);
        return new SoakCall(
                hook,
                id,
                "{\"hook\": \"" + hook
                        + "\", \"hookInstance\": \"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\", \"context\": {"
                        + CONTEXT.formatted(id, more.isEmpty() ? "" : ", " + more) + "}, \"prefetch\": {"
                        + records.prefetch(id, sent) + "}"
                        + (sent == records.keys() ? "" : READ_THE_REST.formatted(records.base())) + "}");
    }
}
