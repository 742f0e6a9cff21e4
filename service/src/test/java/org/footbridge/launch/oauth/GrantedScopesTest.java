package org.footbridge.launch.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.footbridge.facts.RecordPart;
import org.footbridge.record.PrefetchTemplates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantedScopesTest {
    private static final PrefetchTemplates READS = PrefetchTemplates.all();

    /** Scopes as servers write them, and whether problems can be read as a whole, in part or not at all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "patient/Condition.rs | whole",
                "patient/Condition.s | whole",
                "patient/Condition.cruds | whole",
                "user/Condition.rs | whole",
                "patient/*.rs | whole",
                "patient/*.* | whole",
                "patient/Condition.read | whole",
                "user/*.read | whole",
                "patient/Condition.rs?category=problem-list-item | part",
                "patient/Condition.rs?category=x patient/*.s | whole",
                "patient/Condition.r | none",
                "patient/Condition.write | none",
                "patient/Condition.c | none",
                "patient/Condition.sr | none",
                "patient/Condition. | none",
                "patient/Observation.rs | none",
                "system/Condition.rs | none",
                "Condition.rs | none",
                "patient/condition.rs | none",
                "openid | none",
            })
    void reads_what_was_granted(String scopes, String extent) {
        var granted = new GrantedScopes(Arrays.asList(scopes.split(" ")));
        var grant = granted.grant(READS, refused -> Optional.empty());

        assertThat(grant.withheld().contains("Condition")).isEqualTo(extent.equals("none"));
        assertThat(grant.inPart().contains("Condition")).isEqualTo(extent.equals("part"));
        assertThat(granted.missing(READS).contains(RecordPart.PROBLEMS)).isEqualTo(!extent.equals("whole"));
    }

    @ParameterizedTest
    @CsvSource({
        "patient/ServiceRequest.c, true",
        "patient/ServiceRequest.cruds, true",
        "patient/ServiceRequest.write, true",
        "user/*.*, true",
        "patient/ServiceRequest.rs, false",
        "patient/ServiceRequest.c?status=draft, false",
        "patient/Task.c, false"
    })
    void lets_drafts_be_saved(String scope, boolean may) {
        assertThat(new GrantedScopes(Set.of(scope)).mayCreate().contains("ServiceRequest"))
                .isEqualTo(may);
    }
}
