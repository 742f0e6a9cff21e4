package org.footbridge.vocabulary;

import java.util.Map;

/** Code systems under one URI, since records write SNOMED CT and LOINC in several ways. */
public final class CodeSystems {

    public static final String SNOMED_CT = "http://snomed.info/sct";
    public static final String LOINC = "http://loinc.org";

    /** HL7's answers yes and no. */
    public static final String YES_NO = "http://terminology.hl7.org/CodeSystem/v2-0136";

    private static final Map<String, String> ALIASES = Map.of(
            "urn:oid:2.16.840.1.113883.6.96", SNOMED_CT,
            "https://snomed.info/sct", SNOMED_CT,
            "urn:oid:2.16.840.1.113883.6.1", LOINC,
            "https://loinc.org", LOINC);

    private CodeSystems() {}

    /** The URI that FHIR uses for a system, also where a record names its OID, an edition or a version of SNOMED CT. */
    public static String canonical(String system) {
        var trimmed = Code.withoutBlanks(system);
        if (trimmed.startsWith("http://snomed.info/sct/") || trimmed.startsWith("https://snomed.info/sct/")) {
            return SNOMED_CT;
        }
        return ALIASES.getOrDefault(trimmed, trimmed);
    }
}
