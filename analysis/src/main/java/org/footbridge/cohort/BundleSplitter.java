package org.footbridge.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.footbridge.cohort.PersonRecord.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a Bundle apart into its people.
 *
 * @param shared what stands in no record and may be named by any
 * @param folder where all of it stands, to be named as the source where something is shared
 * @param faults takes what cannot be read
 */
record BundleSplitter(SharedResources shared, Path folder, Consumer<CohortReadProblem> faults) {
    private static final int NHS_NUMBER_DIGITS = 10;

    /**
     * The people of one Bundle.
     *
     * @param oneOfMany whether the file holds further Bundles
     */
    List<PersonRecord> of(JsonNode bundle, Place place, boolean oneOfMany) {
        if (!BundleResources.isBundle(bundle)) {
            faults.accept(place.fault("is no FHIR Bundle"));
            return List.of();
        }
        var patients = BundleResources.entries(bundle)
                .filter(entry -> BundleResources.type(entry.path("resource")).equals("Patient"))
                .toList();
        if (patients.isEmpty()) {
            faults.accept(place.fault("holds no Patient"));
            return List.of();
        }
        patients.forEach(BundleSplitter::nameById);
        if (patients.size() == 1) {
            return List.of(person(bundle, place, 1, oneOfMany));
        }
        var records = split(bundle, patients, place);
        var people = new ArrayList<PersonRecord>();
        for (int i = 0; i < records.size(); i++) {
            people.add(person(BundleResources.bundle(records.get(i)), place, i + 1, true));
        }
        return people;
    }

    /** A transaction may leave the id to the server and name the patient by a urn only. */
    private static void nameById(JsonNode entry) {
        var url = entry.path("fullUrl").stringValue("");
        if (entry.path("resource") instanceof ObjectNode patient
                && BundleResources.id(patient).isEmpty()
                && url.startsWith("urn:uuid:")) {
            patient.put("id", url.substring("urn:uuid:".length()));
        }
    }

    private PersonRecord person(JsonNode bundle, Place place, int number, boolean oneOfMany) {
        var entries = BundleResources.entries(bundle).toList();
        var named = shared.namedBy(entries);
        var whole = new ArrayList<>(entries);
        whole.addAll(named);
        var patient = BundleResources.of(bundle, "Patient").findFirst().orElseThrow();
        boolean alone = named.isEmpty() && !oneOfMany;
        return new PersonRecord(
                named.isEmpty() ? place.file() : folder,
                label(BundleResources.id(patient), place, number),
                alone,
                place,
                named.isEmpty() ? bundle : BundleResources.bundle(whole));
    }

    /** What may be printed of a patient's id, and names the person all the same. */
    static String label(String id, Place place, int number) {
        return id.isEmpty() || isNhsNumber(id)
                ? place.file().getFileName() + (place.line() > 0 ? ":" + place.line() : "") + "#" + number
                : id;
    }

    /** The entries of each patient. What belongs to a patient and names none of these can be said of nobody. */
    private List<List<JsonNode>> split(JsonNode bundle, List<JsonNode> patients, Place place) {
        var records = new ArrayList<List<JsonNode>>();
        var byName = new HashMap<String, List<JsonNode>>();
        for (var entry : patients) {
            var record = new ArrayList<JsonNode>(List.of(entry));
            records.add(record);
            var id = BundleResources.id(entry.path("resource"));
            byName.put("Patient/" + id, record);
            byName.put("urn:uuid:" + id, record);
            entry.path("fullUrl").stringValueOpt().ifPresent(url -> byName.put(url, record));
        }
        int ownerless = 0;
        for (var entry : BundleResources.entries(bundle).toList()) {
            var resource = entry.path("resource");
            if (BundleResources.SHARED.contains(BundleResources.type(resource))) {
                records.forEach(record -> record.add(entry));
            } else if (BundleResources.OF_A_PATIENT.contains(BundleResources.type(resource))) {
                ownerless += hasOwner(byName, entry) ? 0 : 1;
            }
        }
        if (ownerless > 0) {
            faults.accept(place.fault("holds several patients, and " + ownerless
                    + (ownerless == 1 ? " entry names" : " entries name") + " none of them"));
        }
        return records;
    }

    private static boolean hasOwner(Map<String, List<JsonNode>> byName, JsonNode entry) {
        var record = BundleResources.patients(entry.path("resource")).stream()
                .flatMap(reference -> Stream.of(reference, BundleResources.key(reference)))
                .flatMap(name -> Stream.ofNullable(byName.get(name)))
                .findFirst();
        record.ifPresent(found -> found.add(entry));
        return record.isPresent();
    }

    /** Whether this is ten digits of which the last checks the others; some systems use NHS numbers as patient ids. */
    private static boolean isNhsNumber(String id) {
        var digits = id.replaceAll("[ -]", "");
        if (!digits.matches("\\d{" + NHS_NUMBER_DIGITS + "}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < NHS_NUMBER_DIGITS - 1; i++) {
            sum += Character.digit(digits.charAt(i), 10) * (NHS_NUMBER_DIGITS - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == Character.digit(digits.charAt(NHS_NUMBER_DIGITS - 1), 10);
    }
}
