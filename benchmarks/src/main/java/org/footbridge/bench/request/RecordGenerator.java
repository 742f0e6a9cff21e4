package org.footbridge.bench.request;

import static org.footbridge.bench.request.FhirResources.LOINC;
import static org.footbridge.bench.request.FhirResources.SNOMED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.footbridge.bench.request.FhirResources.Coded;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes up records. The same seed, size and day give the same record. Each holds social findings that rules answer to,
 * and is filled up with entries of everyday care that no rule reads.
 */
public final class RecordGenerator {

    private static final List<Coded> FINDINGS = List.of(
            new Coded(SNOMED, "422650009", "Social isolation"),
            new Coded(SNOMED, "105529008", "Lives alone"),
            new Coded(SNOMED, "59621000", "Essential hypertension"),
            new Coded(SNOMED, "160932005", "Money problem"),
            new Coded(SNOMED, "105531004", "Housing problem"),
            new Coded(SNOMED, "370143000", "Depression"));

    /** Everyday problems that no rule reads. */
    static final List<Coded> OTHER_PROBLEMS = List.of(
            new Coded(SNOMED, "195662009", "Acute viral pharyngitis"),
            new Coded(SNOMED, "444814009", "Viral sinusitis"),
            new Coded(SNOMED, "10509002", "Acute bronchitis"),
            new Coded(SNOMED, "55822004", "Hyperlipidaemia"),
            new Coded(SNOMED, "65363002", "Otitis media"),
            new Coded(SNOMED, "195967001", "Asthma"),
            new Coded(SNOMED, "235595009", "Gastro-oesophageal reflux disease"),
            new Coded(SNOMED, "24079001", "Atopic dermatitis"),
            new Coded(SNOMED, "239873007", "Osteoarthritis of knee"),
            new Coded(SNOMED, "367498001", "Seasonal allergic rhinitis"));

    /** Everyday laboratory values that no rule reads. */
    static final List<Coded> OTHER_MEASUREMENTS = List.of(
            new Coded(LOINC, "718-7", "Haemoglobin [Mass/volume] in Blood"),
            new Coded(LOINC, "2345-7", "Glucose [Mass/volume] in Serum or Plasma"),
            new Coded(LOINC, "2160-0", "Creatinine [Mass/volume] in Serum or Plasma"),
            new Coded(LOINC, "2951-2", "Sodium [Moles/volume] in Serum or Plasma"),
            new Coded(LOINC, "2823-3", "Potassium [Moles/volume] in Serum or Plasma"),
            new Coded(LOINC, "17861-6", "Calcium [Mass/volume] in Serum or Plasma"),
            new Coded(LOINC, "2093-3", "Cholesterol [Mass/volume] in Serum or Plasma"),
            new Coded(LOINC, "6690-2", "Leukocytes [#/volume] in Blood by Automated count"),
            new Coded(LOINC, "777-3", "Platelets [#/volume] in Blood by Automated count"));

    private static final Coded REFERRAL =
            new Coded(SNOMED, "871731000000106", "Referral to social prescribing service");
    private static final Coded NURSE = new Coded(SNOMED, "224535009", "Registered nurse");

    private final Random random;
    private final LocalDate asOf;

    private RecordGenerator(long seed, LocalDate asOf) {
        this.random = new Random(seed);
        this.asOf = asOf;
    }

    /** The record of a size as it stands on a day. */
    public static GeneratedRecord record(RecordSize size, long seed, LocalDate asOf) {
        return new RecordGenerator(seed * 31 + size.resources(), asOf).record(size);
    }

    private GeneratedRecord record(RecordSize size) {
        var make = new FhirResources("made-up-" + (1000 + random.nextInt(9000)));
        var patient = make.patient(asOf.minusYears(70).minusDays(random.nextInt(3000)), "female");
        var byType = new LinkedHashMap<String, List<ObjectNode>>();
        byType.put("Condition", conditions(make, size));
        byType.put("Observation", observations(make, size));
        byType.put("ServiceRequest", List.of(make.referral(REFERRAL, asOf.minusDays(60))));
        byType.put("CareTeam", repeat(size.careTeams, _ -> make.careTeam(NURSE, day(2000), false)));
        byType.put("Task", repeat(size.tasks, i -> make.task(i == 0 ? "requested" : "rejected", asOf.minusDays(58))));
        return new GeneratedRecord(patient, byType);
    }

    private List<ObjectNode> conditions(FhirResources make, RecordSize size) {
        int relevant = size == RecordSize.SMALL ? 3 : FINDINGS.size();
        return repeat(
                size.conditions,
                i -> i < relevant
                        ? make.condition(FINDINGS.get(i), day(300))
                        : make.condition(OTHER_PROBLEMS.get(random.nextInt(OTHER_PROBLEMS.size())), day(7000)));
    }

    private List<ObjectNode> observations(FhirResources make, RecordSize size) {
        return repeat(size.observations, i -> switch (i) {
            case 0 ->
                make.observation(
                        new Coded(LOINC, "39156-5", "Body mass index"), day(300), 28.5 + random.nextInt(5), "kg/m2");
            case 1 ->
                make.observation(
                        new Coded(LOINC, "44261-6", "PHQ-9 total score"), day(80), 6 + random.nextInt(8), "{score}");
            case 2, 30, 60 -> make.bloodPressure(day(300), 118 + random.nextInt(30), 70 + random.nextInt(20));
            default ->
                make.observation(
                        OTHER_MEASUREMENTS.get(random.nextInt(OTHER_MEASUREMENTS.size())),
                        day(7000),
                        random.nextInt(10, 2000) / 10.0,
                        "mg/dL");
        });
    }

    private LocalDate day(int within) {
        return asOf.minusDays(1 + random.nextInt(within));
    }

    private static List<ObjectNode> repeat(int times, java.util.function.IntFunction<ObjectNode> make) {
        var made = new ArrayList<ObjectNode>(times);
        for (int i = 0; i < times; i++) {
            made.add(make.apply(i));
        }
        return made;
    }
}
