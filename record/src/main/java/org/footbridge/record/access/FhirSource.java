package org.footbridge.record.access;

/**
 * The FHIR server of one record, as far as one reading may use it. The service reads over HTTP; a caller with the whole
 * record at hand needs none.
 */
public interface FhirSource extends AutoCloseable {

    /** Reads what a relative URL of our own making names, such as {@code Patient/12}. */
    FhirResponse read(String relative);

    /** Reads the next page of a search, under the URL that the server gave. */
    FhirResponse follow(String next);

    /** Whether every resource of a FHIR type that the record holds can be read here. */
    boolean reachesAllOf(String type);

    /** Whether nothing was asked because too many other records are being read from the server just now. */
    default boolean isTurnedAway() {
        return false;
    }

    /** Ends the reading. */
    @Override
    default void close() {}
}
