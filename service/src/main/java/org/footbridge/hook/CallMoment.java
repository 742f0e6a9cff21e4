package org.footbridge.hook;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.footbridge.card.Moment;
import org.footbridge.cdshooks.CdsRequest;
import org.footbridge.record.NewEntries;
import tools.jackson.databind.JsonNode;

/**
 * What a call says of its moment.
 *
 * @param moment what the clinician is doing, as the cards need to know it
 * @param entries what the record does not hold yet
 */
record CallMoment(Moment moment, NewEntries entries) {

    /** Reads the moment of a call. */
    interface Reader {

        /**
         * The moment.
         *
         * @param today the date of what has none
         * @param isReferral whether a ServiceRequest asks for social prescribing
         */
        CallMoment read(CdsRequest request, LocalDate today, Predicate<JsonNode> isReferral);
    }

    /** A moment that brings nothing. */
    static Reader of(Moment moment) {
        return (_, _, _) -> new CallMoment(moment, NewEntries.NONE);
    }

    /** Whether it is about something else than social prescribing, so that the record need not be read. */
    boolean isOfNoConcern() {
        return moment instanceof Moment.Ordering ordering && ordering.orders().isEmpty();
    }
}
