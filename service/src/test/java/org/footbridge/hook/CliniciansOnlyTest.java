package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import org.footbridge.people.GoldenPeople;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who looks at the record decides whether there is advice. */
class CliniciansOnlyTest extends ServiceWithFhirServer {

    private TestResponse seenBy(String user) {
        var patient = GoldenPeople.named("lonely-living-alone").heldBy(server);
        return post(body(patient.prefetch(), user).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient/lonely-1", "RelatedPerson/daughter-1"})
    void patients_and_relatives_get_no_cards(String user) {
        var answer = seenBy(user);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(summaries(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Practitioner/gp1", "PractitionerRole/gp1"})
    void clinicians_get_them(String user) {
        assertThat(summaries(seenBy(user))).isNotEmpty();
    }
}
