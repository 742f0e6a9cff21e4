package org.footbridge.consultation;

import java.net.URI;
import org.footbridge.card.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Who consults, and from where.
 *
 * @param clinician relative reference of the user, where it is known to be one that may refer
 * @param page the launch address of the page, where the cards are to link to it
 * @param fhirBase the FHIR base of the patient's record, where it is known
 * @param everyNeed whether all needs are looked at one by one, as on the page
 * @param moment what the clinician is doing
 */
public record ConsultedBy(
        @Nullable String clinician,
        @Nullable URI page,
        @Nullable URI fhirBase,
        boolean everyNeed,
        Moment moment) {

    /** As a record opens. */
    public ConsultedBy(@Nullable String clinician, @Nullable URI page, @Nullable URI fhirBase, boolean everyNeed) {
        this(clinician, page, fhirBase, everyNeed, Moment.Visit.RECORD_OPENS);
    }
}
