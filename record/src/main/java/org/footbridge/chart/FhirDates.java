package org.footbridge.chart;

import java.time.LocalDate;
import java.util.Optional;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.facts.PartialDate;

/** What FHIR dates say of an event: days in Europe/London, as precise as the record has them. */
final class FhirDates {

    private FhirDates() {}

    /** The date of anything that FHIR dates in several ways; a period counts by its end, or where it is open, its start. */
    static Optional<PartialDate> ofEvent(Optional<FhirElement> date) {
        return date.flatMap(it -> switch (it.type()) {
            case "date", "dateTime", "instant" -> it.date();
            case "Period" -> it.date("end").or(() -> it.date("start"));
            default -> Optional.empty();
        });
    }

    /** The date on which something began. */
    static Optional<PartialDate> ofOnset(Optional<FhirElement> date) {
        return date.flatMap(it -> switch (it.type()) {
            case "dateTime", "instant" -> it.date();
            case "Period" -> it.date("start");
            default -> Optional.empty();
        });
    }

    /** Whether a period covers a day for certain; one without any date covers none. */
    static boolean covers(FhirElement period, LocalDate day) {
        var start = period.date("start");
        var end = period.date("end");
        return (start.isPresent() || end.isPresent())
                && start.filter(from -> from.latest().isAfter(day)).isEmpty()
                && end.filter(to -> to.earliest().isBefore(day)).isEmpty();
    }

    static boolean isOver(Optional<FhirElement> period, LocalDate asOf) {
        return period.flatMap(it -> it.date("end"))
                .filter(end -> end.latest().isBefore(asOf))
                .isPresent();
    }
}
