package org.footbridge.chart;

import java.util.Optional;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.facts.PartialDate;

/**
 * That a person has died, as the record says it: the rules and the banner take it from here, so that they agree.
 *
 * @param on when, as precise as it is recorded
 */
record RecordedDeath(Optional<PartialDate> on) {

    /** The element to be read. */
    static final Elements ELEMENTS = Elements.of("deceased[x]");

    /** Empty where the record does not say that the person has died. */
    static Optional<RecordedDeath> of(FhirElement patient) {
        var deceased = patient.choice("deceased");
        var date = deceased.filter(it -> it.type().equals("dateTime")).flatMap(FhirElement::date);
        return date.isPresent() || deceased.filter(FhirElement::isTrue).isPresent()
                ? Optional.of(new RecordedDeath(date))
                : Optional.empty();
    }
}
