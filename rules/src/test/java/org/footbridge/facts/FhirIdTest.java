package org.footbridge.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirIdTest {
    private static final String LONGEST = "a234567890123456789012345678901234567890123456789012345678901234";

    @ParameterizedTest
    @ValueSource(strings = {"1", "a", "pat-1", "A.b-3", "..a", "-", LONGEST})
    void letters_digits_hyphens_and_dots_make_an_id(String id) {
        assertThat(FhirId.matches(id)).isTrue();
        assertThat(("Patient/" + id).matches("Patient/" + FhirId.REGEX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a/b", "../a", "a b", "é", "a\n", LONGEST + "5", "..|a"})
    void anything_else_is_refused_also_inside_a_longer_pattern(String text) {
        assertThat(FhirId.matches(text)).isFalse();
        assertThat(("Patient/" + text).matches("Patient/" + FhirId.REGEX)).isFalse();
        assertThat(("Patient/" + text + "/_history/1").matches("Patient/" + FhirId.REGEX + "/_history/1"))
                .isFalse();
    }
}
