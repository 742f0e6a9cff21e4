package org.footbridge.launcher.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

    private static SmartScope scope(String text) {
        return SmartScope.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient/Condition.sr",
                "patient/Condition.rr",
                "patient/Condition.",
                "patient/Condition",
                "patient/condition.rs",
                "patient/.rs",
                "patient/*.read?category=x",
                "patient/Observation.rs?",
                "patient/Observation.rs?category",
                "patient/Observation.rs?category:in=x",
                "patient/Observation.rs?patient.name=x",
                "patient/Observation.rs?_filter=a=b",
                "system/*.rs",
                "launch/questionnaire",
                "OpenID",
                " openid"
            })
    void what_the_standard_does_not_allow_or_the_record_cannot_keep_is_no_scope(String text) {
        assertThat(SmartScope.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "patient/Condition.rs, patient/Condition.read, true",
        "patient/Condition.read, patient/Condition.rs, true",
        "patient/Condition.cud, patient/Condition.write, true",
        "patient/Condition.*, patient/Condition.cruds, true",
        "patient/*.rs, patient/Condition.r, true",
        "patient/Condition.r, patient/Condition.rs, false",
        "patient/Condition.rs, patient/*.rs, false",
        "patient/Condition.rs, user/Condition.rs, false",
        "user/*.cruds, patient/Condition.rs, false",
        "patient/Observation.rs, patient/Observation.rs?category=a|b, true",
        "patient/Observation.rs?category=a|b, patient/Observation.rs, false",
        "patient/Observation.rs?category=a|b, patient/Observation.rs?category=a|b&code=c, true",
        "launch, launch/patient, false",
        "openid, openid, true"
    })
    void one_covers_another_that_asks_for_no_more(String held, String asked, boolean covers) {
        assertThat(scope(held).covers(scope(asked))).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "patient/Condition.rs; Read: problems of this patient",
                "user/Condition.read; Read: problems of every patient whom you may see",
                "patient/ServiceRequest.cu; Add to, change: referrals of this patient",
                "user/PractitionerRole.r; Read: roles and contact details of staff",
                "patient/Observation.rs?category=http://example.org|survey; Read: measurements and scores of this patient, only category survey",
                "patient/Flag.d; Delete: Flag of this patient",
                "profile; Know your name",
                "offline_access; Keep this access after you have left"
            })
    void each_is_said_in_words_that_a_person_understands(String text, String words) {
        assertThat(ScopeDescriptions.of(scope(text))).isEqualTo(words);
    }

    @Test
    void the_first_that_is_not_covered_is_named() {
        var registered = Scopes.of(List.of("openid", "patient/*.rs"));

        assertThat(registered.firstNotCovered(List.of("openid", "patient/Condition.read")))
                .isEmpty();
        assertThat(registered.firstNotCovered(List.of("openid", "patient/Task.c")))
                .contains("patient/Task.c");
        assertThat(registered.firstNotCovered(List.of("openid nonsense"))).contains("openid nonsense");
    }
}
