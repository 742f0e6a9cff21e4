package org.footbridge.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.chart.element.FhirDateTime;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.facts.PartialDate;
import org.footbridge.vocabulary.Term.DatedBy;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The dates of a Condition: when it began, was recorded, was asserted and ended. */
record ConditionDates(FhirElement condition, List<PartialDate> asserted, LocalDate asOf) implements Statements.Dates {

    private static final String ASSERTED = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate";

    /** The dates of assertion, as R4 and as STU3 write them; not present where one of them is no date. */
    static Optional<List<PartialDate>> asserted(JsonNode condition) {
        var written = Stream.concat(
                Stream.of(condition.path("assertedDate")),
                condition
                        .path("extension")
                        .valueStream()
                        .filter(it -> it.path("url").stringValue("").equals(ASSERTED))
                        .map(it -> it.path("valueDateTime")));
        var dates = new ArrayList<PartialDate>();
        for (JsonNode date : written.filter(it -> !it.isMissingNode()).toList()) {
            var read = FhirDateTime.strictly(date.stringValue(""));
            boolean isEmpty =
                    date.isNull() || (date.isString() && date.stringValue().isBlank());
            if (read.isEmpty() && !isEmpty) {
                return Optional.empty();
            }
            read.ifPresent(dates::add);
        }
        return Optional.of(dates);
    }

    @Override
    public @Nullable PartialDate apply(DatedBy datedBy) {
        var onset = FhirDates.ofOnset(condition.choice("onset"));
        var recorded = condition.date("recordedDate");
        var date = switch (datedBy) {
            case ONSET -> onset.or(() -> recorded);
            case RECORDED -> recorded.or(() -> onset);
            case LATEST ->
                Stream.of(onset.stream(), recorded.stream(), asserted.stream(), abatement())
                        .flatMap(it -> it)
                        .min(PartialDate.LATEST_FIRST);
        };
        return date.or(() -> asserted.stream().min(PartialDate.LATEST_FIRST)).orElse(null);
    }

    /** A date still to come has not ended anything; a year or month that has begun is taken as over. */
    boolean isAbated() {
        return condition
                .choice("abatement")
                .filter(end -> !end.type().equals("dateTime")
                        || end.date().filter(this::isToCome).isEmpty())
                .isPresent();
    }

    private Stream<PartialDate> abatement() {
        return FhirDates.ofEvent(condition.choice("abatement")).filter(end -> !isToCome(end)).stream();
    }

    private boolean isToCome(PartialDate end) {
        return end.earliest().isAfter(asOf);
    }
}
