package org.footbridge.record.access;

/**
 * The FHIR server of one record, as far as one reading may use it. The service reads over HTTP; a caller with the whole
 * record at hand needs none.
 */
public interface FhirSource {

    /** Reads what a relative URL of our own making names, such as {@code Patient/12}. */
    FhirResponse read(String relative);

    /** Reads the next page of a search, under the URL that the server gave. */
    FhirResponse follow(String next);

    /** Whether every resource of a FHIR type that the record holds can be read here. */
    boolean reachesAllOf(String type);
}
