package org.footbridge.cohort;

import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The whole record of one person.
 *
 * @param source the file or folder in which it can be found again
 * @param label what names the person in there: the patient id or, where that is an NHS number, the place in the file
 * @param alone whether the source holds nobody else, so that it needs no label
 * @param place where it stands, should it turn out to be unreadable
 * @param bundle a Bundle with one Patient
 */
public record PersonRecord(Path source, String label, boolean alone, Place place, JsonNode bundle) {

    /** A line of a file; 0 where the whole file is meant. */
    public record Place(Path file, int line) {
        CohortReadProblem fault(String wrong) {
            return new CohortReadProblem(file, line, wrong);
        }
    }

    /** That the record cannot be taken as facts. */
    public CohortReadProblem fault(String wrong) {
        return place.fault(wrong);
    }

    /** The Patient of the record. */
    public JsonNode patient() {
        return BundleResources.of(bundle, "Patient").findFirst().orElseThrow();
    }

    /** The sex that the record states, in the words of FHIR; empty where none is recorded. */
    public Optional<String> sex() {
        return patient().path("gender").stringValueOpt().filter(sex -> !sex.isBlank());
    }

    /** The ethnic group that the record states; empty where none is recorded. */
    public Optional<String> ethnicity() {
        return Ethnicity.of(patient());
    }
}
