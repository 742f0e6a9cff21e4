package org.footbridge.record.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirBaseUrlTest {

    private final FhirBaseUrl base = new FhirBaseUrl(URI.create("https://ehr.example/fhir/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ehr.example/fhir?_getpages=1",
                "https://EHR.example:443/fhir/Condition?code=a|b",
                "Condition?page=2",
                "?page=2"
            })
    void is_below(String url) {
        assertThat(base.below(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ehr.example/fhir?page=2",
                "https://ehr.example:8443/fhir?page=2",
                "https://ehr.example.evil.example/fhir?page=2",
                "https://user@ehr.example/fhir?page=2",
                "https://ehr.example@evil.example/fhir?page=2",
                "https://ehr.example/other?page=2",
                "https://ehr.example/fhirs?page=2",
                "https://ehr.example/fhir/../admin",
                "https://ehr.example/fhir/%2e%2e/admin",
                "//evil.example/fhir?page=2",
                "/admin",
                "\\\\evil.example",
                "file:///etc/passwd",
                ""
            })
    void is_not_below(String url) {
        assertThat(base.below(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://ehr.example/fhir", "HTTPS://EHR.example:443/fhir", "https://ehr.example/x/../fhir//"})
    void is_one_however_it_is_written(String url) {
        assertThat(new FhirBaseUrl(URI.create(url)).normalized()).isEqualTo(base.normalized());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ehr.example/fhir",
                "https://ehr.example:8443/fhir",
                "https://ehr.example/FHIR",
                "https://ehr.example"
            })
    void is_another(String url) {
        assertThat(new FhirBaseUrl(URI.create(url)).normalized()).isNotEqualTo(base.normalized());
    }
}
