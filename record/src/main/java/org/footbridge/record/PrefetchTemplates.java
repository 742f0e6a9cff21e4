package org.footbridge.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.facts.RecordPart;

/**
 * What the service asks a record system to prefetch. The queries name the patient and nothing else: a code, a category,
 * a date or a status in them could hide a safety fact, and what no rule can use is sifted out when it has come.
 */
public final class PrefetchTemplates {

    private static final String PATIENT_ID = "{{context.patientId}}";

    public static final String PATIENT_KEY = "patient";

    private static final PrefetchTemplates ALL = new PrefetchTemplates(List.of(
            new PrefetchTemplate(PATIENT_KEY, RecordPart.PATIENT, "Patient", "Patient/" + PATIENT_ID, false),
            search("problems", RecordPart.PROBLEMS, "Condition"),
            search("measurements", RecordPart.MEASUREMENTS, "Observation"),
            search("procedures", RecordPart.PROCEDURES, "Procedure"),
            search("referrals", RecordPart.REFERRALS, "ServiceRequest"),
            search("careTeams", RecordPart.CARE_TEAMS, "CareTeam"),
            search("encounters", RecordPart.ENCOUNTERS, "Encounter"),
            search("appointments", RecordPart.APPOINTMENTS, "Appointment"),
            withReferral("tasks", RecordPart.TASKS, "Task"),
            withReferral("communications", RecordPart.COMMUNICATIONS, "Communication"),
            withReferral("consents", RecordPart.CONSENTS, "Consent"),
            search("preferences", RecordPart.PREFERENCES, "QuestionnaireResponse")));

    private final List<PrefetchTemplate> all;

    private PrefetchTemplates(List<PrefetchTemplate> all) {
        this.all = List.copyOf(all);
    }

    /** The same for every rule base. */
    public static PrefetchTemplates all() {
        return ALL;
    }

    private static PrefetchTemplate search(String key, RecordPart part, String type) {
        return new PrefetchTemplate(key, part, type, type + "?patient=" + PATIENT_ID, false);
    }

    private static PrefetchTemplate withReferral(String key, RecordPart part, String type) {
        return new PrefetchTemplate(key, part, type, type + "?patient=" + PATIENT_ID, true);
    }

    /** As the discovery response shows them: key to query. */
    public SequencedMap<String, String> byKey() {
        var byKey = new LinkedHashMap<String, String>();
        all.forEach(template -> byKey.put(template.key(), template.query()));
        return Collections.unmodifiableSequencedMap(byKey);
    }

    /** The part of the record that each key answers. */
    SequencedMap<String, RecordPart> byPart() {
        var byPart = new LinkedHashMap<String, RecordPart>();
        all.forEach(template -> byPart.put(template.key(), template.part()));
        return Collections.unmodifiableSequencedMap(byPart);
    }

    /** The FHIR types that a reading asks for, each with the part of the record that it belongs to. */
    public SequencedMap<String, RecordPart> types() {
        var types = new LinkedHashMap<String, RecordPart>();
        all.forEach(template -> types.put(template.type(), template.part()));
        PractitionerRoleReader.TYPES.forEach(type -> types.put(type, RecordPart.LINK_WORKERS));
        return Collections.unmodifiableSequencedMap(types);
    }

    /** What is searched for with every record. */
    List<PrefetchTemplate> searches() {
        return all.stream()
                .filter(template -> template.part() != RecordPart.PATIENT && !template.onlyWithReferral())
                .toList();
    }

    /** The parts of the record that are read only where there is a referral that they may be about. */
    public Set<RecordPart> onlyWithReferral() {
        return searchesWithReferral().stream().map(PrefetchTemplate::part).collect(Collectors.toUnmodifiableSet());
    }

    /** What is searched for only where there is a referral that it may be about. */
    List<PrefetchTemplate> searchesWithReferral() {
        return all.stream().filter(PrefetchTemplate::onlyWithReferral).toList();
    }

    /**
     * One prefetch key and the FHIR query that answers it.
     *
     * @param key the name under which a record system sends the answer
     * @param part the part of the record that the answer belongs to
     * @param type the type of the resources that answer it
     * @param query the query, with CDS Hooks tokens in it
     * @param onlyWithReferral whether it says something only where there is a social prescribing referral
     */
    record PrefetchTemplate(String key, RecordPart part, String type, String query, boolean onlyWithReferral) {

        /** Fewer pages for a whole history; a server may send smaller pages than that, and all of them are followed. */
        private static final int PAGE_SIZE = 250;

        /** The search for one patient, as a URL below the FHIR base. */
        String forPatient(String patientId) {
            return query.replace(PATIENT_ID, patientId) + "&_count=" + PAGE_SIZE;
        }
    }
}
