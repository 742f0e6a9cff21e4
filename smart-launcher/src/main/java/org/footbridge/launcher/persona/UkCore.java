package org.footbridge.launcher.persona;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Resource;

/** What hand-written resources share: ids with the UK Core profile whose shape they have, names, days and codes. */
final class UkCore {

    static final String SNOMED = "http://snomed.info/sct";
    static final String LOINC = "http://loinc.org";

    /** For what general practice asks and no national code says. */
    private static final String PRACTICE = "https://footbridge.example/CodeSystem/practice-questions";

    /** NHS job roles. */
    private static final String SDS_ROLE = "https://fhir.hl7.org.uk/CodeSystem/UKCore-SDSJobRoleName";

    private static final String PROFILES = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-";

    private UkCore() {}

    static <T extends Resource> T named(T resource, String id) {
        resource.setId(id);
        resource.getMeta().addProfile(PROFILES + resource.fhirType());
        return resource;
    }

    /** A title, given names and a family name. */
    static HumanName name(List<String> words) {
        var name = new HumanName().setUse(NameUse.OFFICIAL).setFamily(words.getLast());
        name.addPrefix(words.getFirst());
        words.subList(1, words.size() - 1).forEach(name::addGiven);
        return name;
    }

    static DateTimeType day(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    static CodeableConcept linkWorkerRole() {
        return concept(SDS_ROLE, "R9815", "Social Prescribing Link Workers");
    }

    /**
     * A coded term as persona files write it: a SNOMED CT code and its words ({@code 267076002 Feeling lonely}), or a
     * code of another system behind its short name ({@code loinc:44260-8 Thoughts of ...}).
     */
    static CodeableConcept concept(String text, String where) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new PersonaException(where + ": '" + text + "' needs a code, a blank and its words");
        }
        var code = text.substring(0, blank);
        int colon = code.indexOf(':');
        var system = switch (colon < 0 ? "" : code.substring(0, colon)) {
            case "" -> SNOMED;
            case "loinc" -> LOINC;
            case "practice" -> PRACTICE;
            case "sds" -> SDS_ROLE;
            default -> throw new PersonaException(where + ": no such code system in '" + text + "'");
        };
        return concept(
                system, code.substring(colon + 1), text.substring(blank + 1).strip());
    }

    static CodeableConcept concept(String system, String code, String words) {
        var concept = new CodeableConcept().setText(words);
        concept.addCoding().setSystem(system).setCode(code).setDisplay(words);
        return concept;
    }
}
