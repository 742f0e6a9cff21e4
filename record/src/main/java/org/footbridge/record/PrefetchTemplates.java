package org.footbridge.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.footbridge.facts.RecordPart;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.ValueSet;
import org.footbridge.vocabulary.Vocabulary;

/**
 * What the service asks a record system to prefetch: exactly what the vocabulary can use. The queries stay inside the
 * restricted rules of CDS Hooks 2.0.1 and name no status, because history decides what counts.
 */
public final class PrefetchTemplates {

    /** Room for the FHIR base in front and the patient id within a URL of about 2,000 characters. */
    static final int LONGEST_CODE_LIST = 1_700;

    private static final String PATIENT_ID = "{{context.patientId}}";

    public static final String PATIENT_KEY = "patient";

    private final List<PrefetchTemplate> all;

    private PrefetchTemplates(List<PrefetchTemplate> all) {
        this.all = List.copyOf(all);
    }

    public static PrefetchTemplates from(Vocabulary vocabulary) {
        var all = new ArrayList<PrefetchTemplate>();
        all.add(new PrefetchTemplate(PATIENT_KEY, RecordPart.PATIENT, "Patient/" + PATIENT_ID));
        addByCode(all, RecordPart.PROBLEMS, "Condition", vocabulary.codesToAskFor(RecordPart.PROBLEMS));
        addByCode(all, RecordPart.MEASUREMENTS, "Observation", vocabulary.codesToAskFor(RecordPart.MEASUREMENTS));
        var referral = vocabulary.valueSet(Vocabulary.REFERRAL).entries().stream()
                .map(ValueSet.Entry::code)
                .toList();
        addByCode(all, RecordPart.REFERRALS, "ServiceRequest", referral);
        all.add(new PrefetchTemplate("careTeams", RecordPart.CARE_TEAMS, "CareTeam?patient=" + PATIENT_ID));
        return new PrefetchTemplates(all);
    }

    /** As the discovery response shows them: key to query. */
    public SequencedMap<String, String> byKey() {
        var byKey = new LinkedHashMap<String, String>();
        all.forEach(template -> byKey.put(template.key(), template.query()));
        return Collections.unmodifiableSequencedMap(byKey);
    }

    /** The FHIR types that a reading asks for, each with the part of the record that it belongs to. */
    public SequencedMap<String, RecordPart> types() {
        var types = new LinkedHashMap<String, RecordPart>();
        all.forEach(template -> types.put(template.type(), template.part()));
        PractitionerRoleReader.TYPES.forEach(type -> types.put(type, RecordPart.LINK_WORKERS));
        return Collections.unmodifiableSequencedMap(types);
    }

    List<PrefetchTemplate> searches() {
        return all.stream()
                .filter(template -> template.part() != RecordPart.PATIENT)
                .toList();
    }

    /** A list too long for one URL is spread over several keys: {@code problems}, {@code problems2}, and so on. */
    private static void addByCode(List<PrefetchTemplate> all, RecordPart part, String type, Collection<Code> codes) {
        int number = 1;
        for (String list : lists(bareCodes(codes))) {
            all.add(new PrefetchTemplate(
                    number == 1 ? part.word() : part.word() + number,
                    part,
                    type + "?patient=" + PATIENT_ID + "&code=" + list));
            number++;
        }
    }

    private static List<String> lists(List<String> codes) {
        var lists = new ArrayList<String>();
        var list = new StringBuilder();
        for (String code : codes) {
            if (!list.isEmpty() && list.length() + 1 + code.length() > LONGEST_CODE_LIST) {
                lists.add(list.toString());
                list.setLength(0);
            }
            list.append(list.isEmpty() ? "" : ",").append(code);
        }
        if (!list.isEmpty()) {
            lists.add(list.toString());
        }
        return lists;
    }

    /**
     * Codes without their systems; the chart checks the system. A system in a query gets lost on the way: proxies collapse
     * the {@code //} of its URL, some servers refuse a raw bar, and an encoded system is encoded twice by some clients. It
     * would also make the list three times as long.
     */
    private static List<String> bareCodes(Collection<Code> codes) {
        return codes.stream()
                .map(code -> URLEncoder.encode(code.code(), StandardCharsets.UTF_8))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * One prefetch key and the FHIR query that answers it.
     *
     * @param key the name under which a record system sends the answer
     * @param part the part of the record that the answer belongs to
     * @param query the query, with CDS Hooks tokens in it
     */
    record PrefetchTemplate(String key, RecordPart part, String query) {

        /** The query for one patient, as a URL below the FHIR base. */
        String forPatient(String patientId) {
            return query.replace(PATIENT_ID, patientId);
        }

        /** The type of the resources that answer it. */
        String type() {
            return query.replaceFirst("[/?].*", "");
        }
    }
}
