package org.footbridge.vocabulary;

/** A code in its system, as FHIR writes them. */
public record Code(String system, String code) {}
