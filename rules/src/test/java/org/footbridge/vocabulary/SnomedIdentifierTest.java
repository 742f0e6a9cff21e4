package org.footbridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnomedIdentifierTest {

    @ParameterizedTest
    @ValueSource(strings = {"13645005", "73211009", "22298006", "871731000000106", "10692761000119107", "138875005"})
    void a_concept_of_any_length_and_extension_is_one(String code) {
        assertThat(SnomedIdentifier.fault(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "717440006,check digit is wrong",
        "13645006,check digit is wrong",
        "1,no SNOMED CT identifier",
        "H33..,no SNOMED CT identifier",
        "1.06E+15,a spreadsheet has rounded",
        "871731000000000,come from a spreadsheet",
        "10692761000119100,come from a spreadsheet",
        "39211000,check digit is wrong; look",
        "754786014,identifies a description"
    })
    void what_is_none_is_named_with_what_most_likely_happened(String code, String why) {
        assertThat(SnomedIdentifier.fault(code).orElse("")).contains(why);
    }

    /** Verhoeff's digit finds each wrong digit and each exchange of two neighbours; a Luhn digit finds only most. */
    @Test
    void every_wrong_digit_and_every_exchange_of_neighbours_is_found() {
        var code = "871731000000106";
        for (int i = 0; i < code.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = code.substring(0, i) + digit + code.substring(i + 1);
                assertThat(SnomedIdentifier.fault(changed).isEmpty())
                        .as(changed)
                        .isEqualTo(changed.equals(code));
            }
            if (i > 0) {
                var swapped = code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1);
                assertThat(SnomedIdentifier.fault(swapped).isEmpty())
                        .as(swapped)
                        .isEqualTo(swapped.equals(code));
            }
        }
    }
}
