package org.footbridge.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** cds-hooks_2.0@55 to @59: what a prefetch template may hold. */
class PrefetchTemplatesTest {

    private final Map<String, String> templates = PrefetchTemplates.all().byKey();

    /** A safety fact may stand under any code, category, date or status. */
    @Test
    void names_the_patient_and_nothing_else() {
        assertThat(templates)
                .containsExactly(
                        Map.entry("patient", "Patient/{{context.patientId}}"),
                        Map.entry("problems", "Condition?patient={{context.patientId}}"),
                        Map.entry("measurements", "Observation?patient={{context.patientId}}"),
                        Map.entry("procedures", "Procedure?patient={{context.patientId}}"),
                        Map.entry("referrals", "ServiceRequest?patient={{context.patientId}}"),
                        Map.entry("careTeams", "CareTeam?patient={{context.patientId}}"),
                        Map.entry("encounters", "Encounter?patient={{context.patientId}}"),
                        Map.entry("appointments", "Appointment?patient={{context.patientId}}"),
                        Map.entry("tasks", "Task?patient={{context.patientId}}"),
                        Map.entry("communications", "Communication?patient={{context.patientId}}"),
                        Map.entry("consents", "Consent?patient={{context.patientId}}"),
                        Map.entry("preferences", "QuestionnaireResponse?patient={{context.patientId}}"));
    }

    @Test
    void uses_only_the_token_that_the_hook_marks_as_one() {
        assertThat(templates.values()).allSatisfy(query -> {
            var tokens =
                    Pattern.compile("\\{\\{[^}]*}}").matcher(query).results().toList();
            assertThat(tokens)
                    .singleElement()
                    .satisfies(token -> assertThat(token.group()).isEqualTo("{{context.patientId}}"));
        });
    }

    /** A proxy collapses slashes, one client encodes a template and another does not: none of it may change a query. */
    @Test
    void holds_nothing_that_a_proxy_or_an_encoding_client_changes() {
        assertThat(templates.values())
                .allMatch(
                        query -> query.replace("{{context.patientId}}", "p1").matches("[A-Za-z]+(/p1|\\?patient=p1)"));
    }
}
