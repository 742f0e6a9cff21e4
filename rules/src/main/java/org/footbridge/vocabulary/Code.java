package org.footbridge.vocabulary;

/** A code in its system, as FHIR writes them. */
public record Code(String system, String code) {

    /** The code as a record writes it, under the one URI of its system. */
    public static Code of(String system, String code) {
        return new Code(CodeSystems.canonical(system), code);
    }
}
