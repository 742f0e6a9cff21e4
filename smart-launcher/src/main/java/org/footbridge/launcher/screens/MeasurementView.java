package org.footbridge.launcher.screens;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Observation;

/** The latest measurement of one kind, and how many earlier ones the record has. */
public record MeasurementView(String what, String value, String taken, int earlier, LocalDate order) {

    private static final Set<String> NOT_COUNTED = Set.of("cancelled", "entered-in-error");

    static List<MeasurementView> latest(List<Observation> observations) {
        var kinds = observations.stream()
                .filter(observation -> !observation.hasStatus()
                        || !NOT_COUNTED.contains(observation.getStatus().toCode()))
                .collect(Collectors.groupingBy(
                        observation -> FhirText.of(observation.getCode()), LinkedHashMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .map(kind -> of(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparing(MeasurementView::order).reversed())
                .toList();
    }

    private static MeasurementView of(String what, List<Observation> all) {
        var latest =
                all.stream().max(Comparator.comparing(MeasurementView::taken)).orElseThrow();
        var taken = taken(latest);
        return new MeasurementView(
                what,
                FhirText.value(latest),
                taken.equals(LocalDate.MIN) ? "No date" : FhirText.day(taken),
                all.size() - 1,
                taken);
    }

    private static LocalDate taken(Observation observation) {
        var date = FhirText.day(observation.getEffective());
        return date == null ? LocalDate.MIN : date;
    }
}
