package org.footbridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSystemsTest {

    @ParameterizedTest
    @CsvSource({
        "http://snomed.info/sct, http://snomed.info/sct",
        "' http://snomed.info/sct ', http://snomed.info/sct",
        "https://snomed.info/sct, http://snomed.info/sct",
        "urn:oid:2.16.840.1.113883.6.96, http://snomed.info/sct",
        "http://snomed.info/sct/83821000000107, http://snomed.info/sct",
        "http://snomed.info/sct/83821000000107/version/20260401, http://snomed.info/sct",
        "urn:oid:2.16.840.1.113883.6.1, http://loinc.org",
        "http://loinc.org, http://loinc.org",
        "http://snomed.info/sctx, http://snomed.info/sctx",
        "http://read.info/ctv3, http://read.info/ctv3",
        "'', ''"
    })
    void have_one_uri(String written, String canonical) {
        assertThat(CodeSystems.canonical(written)).isEqualTo(canonical);
    }
}
