package org.footbridge.launcher.persona;

import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * A coded term as persona files write it: a SNOMED CT code and its words ({@code 267076002 Feeling lonely}), or a code
 * of another system behind its short name ({@code loinc:44260-8 Thoughts of ...}).
 */
final class CodedTerm {

    static final String SNOMED = "http://snomed.info/sct";
    static final String LOINC = "http://loinc.org";

    /** For what general practice asks and no national code says. */
    static final String PRACTICE = "https://footbridge.example/CodeSystem/practice-questions";

    /** NHS job roles; R9815 is the social prescribing link worker. */
    static final String SDS_ROLE = "https://fhir.hl7.org.uk/CodeSystem/UKCore-SDSJobRoleName";

    private CodedTerm() {}

    static CodeableConcept concept(String text, String where) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new PersonaException(where + ": '" + text + "' needs a code, a blank and its words");
        }
        var code = text.substring(0, blank);
        var words = text.substring(blank + 1).strip();
        int colon = code.indexOf(':');
        var system = switch (colon < 0 ? "" : code.substring(0, colon)) {
            case "" -> SNOMED;
            case "loinc" -> LOINC;
            case "practice" -> PRACTICE;
            case "sds" -> SDS_ROLE;
            default -> throw new PersonaException(where + ": no such code system in '" + text + "'");
        };
        return of(system, code.substring(colon + 1), words);
    }

    static CodeableConcept of(String system, String code, String words) {
        var concept = new CodeableConcept().setText(words);
        concept.addCoding().setSystem(system).setCode(code).setDisplay(words);
        return concept;
    }
}
