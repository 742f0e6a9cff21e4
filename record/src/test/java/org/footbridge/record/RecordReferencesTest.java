package org.footbridge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.json;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.footbridge.record.RecordReferences.Whose;
import org.footbridge.record.access.FhirAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReferencesTest {

    private static final BundleEntry OWNER = new BundleEntry("", json("{'resourceType':'CareTeam','id':'t1'}"));

    private final RecordReferences references = new RecordReferences(
            "p1",
            Optional.of(new FhirAccess(URI.create("https://ehr.example/fhir"), Optional.empty())),
            List.of(
                    new BundleEntry("urn:uuid:0a", json("{'resourceType':'Patient','id':'p1'}")),
                    new BundleEntry("urn:uuid:0b", json("{'resourceType':'Patient','id':'p2'}")),
                    new BundleEntry("urn:uuid:0c", json("{'resourceType':'Practitioner','id':'x'}"))));

    @ParameterizedTest
    @CsvSource({
        "Patient/p1,THIS_PATIENTS",
        "Patient/p1/_history/4,THIS_PATIENTS",
        "https://ehr.example/fhir/Patient/p1,THIS_PATIENTS",
        "https://EHR.example:443/fhir/Patient/p1,THIS_PATIENTS",
        "urn:uuid:0a,THIS_PATIENTS",
        "urn:uuid:p1,THIS_PATIENTS",
        "Patient/p2,ANOTHERS",
        "Patient/p11,ANOTHERS",
        "Group/p1,ANOTHERS",
        "https://ehr.example/fhir/Patient/p2,ANOTHERS",
        "https://elsewhere.example/fhir/Patient/p2,ANOTHERS",
        "urn:uuid:0b,ANOTHERS",
        "https://elsewhere.example/fhir/Patient/p1,UNCLEAR",
        "urn:uuid:99,UNCLEAR"
    })
    void says_whose_a_resource_is(String reference, Whose whose) {
        assertThat(references.whose(json("{'reference':'" + reference + "'}"))).isEqualTo(whose);
    }

    @Test
    void takes_the_querys_word_for_a_subject_without_reference() {
        assertThat(references.whose(json("{'display':'someone'}"))).isEqualTo(Whose.THIS_PATIENTS);
    }

    @ParameterizedTest
    @CsvSource({
        "PractitionerRole/r1,PractitionerRole/r1",
        "PractitionerRole/r1/_history/2,PractitionerRole/r1",
        "https://ehr.example/fhir/PractitionerRole/r1,PractitionerRole/r1",
        "https://elsewhere.example/PractitionerRole/r1,https://elsewhere.example/PractitionerRole/r1",
        "PractitionerRole?identifier=1,PractitionerRole of CareTeam/t1",
        "urn:uuid:99,urn:uuid:99",
        "urn:uuid:0c,",
        "urn:uuid:0a,",
        "Practitioner/x,",
        "Practitioner?identifier=1,"
    })
    void names_practitioner_roles(String reference, String key) {
        assertThat(references.practitionerRole(json("{'reference':'" + reference + "'}"), OWNER))
                .isEqualTo(Optional.ofNullable(key));
    }

    @Test
    void names_a_role_that_is_only_described() {
        assertThat(references.practitionerRole(json("{'type':'PractitionerRole','display':'x'}"), OWNER))
                .contains("PractitionerRole of CareTeam/t1");
        assertThat(references.practitionerRole(json("{'display':'x'}"), OWNER)).isEmpty();
    }
}
