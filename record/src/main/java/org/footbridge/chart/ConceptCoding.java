package org.footbridge.chart;

import java.util.List;
import org.footbridge.chart.element.FhirElement;

/**
 * A coding of a checked concept.
 *
 * @param system its code system, empty where it names none
 * @param code its code, empty where it has none
 * @param isCoded whether it has a code, or says by an extension why it has none
 */
record ConceptCoding(String system, String code, boolean isCoded) {

    static List<ConceptCoding> of(FhirElement concept) {
        return concept.all("coding").stream()
                .map(coding -> new ConceptCoding(
                        coding.text("system"), coding.text("code").trim(), coding.hasContent("code")))
                .toList();
    }

    boolean isComplete() {
        return !system.isBlank() && !code.isEmpty();
    }
}
