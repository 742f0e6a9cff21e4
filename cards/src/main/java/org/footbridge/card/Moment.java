package org.footbridge.card;

import java.util.Collection;
import java.util.Set;
import org.footbridge.advice.Advice.Alert;
import org.footbridge.advice.TraceStep;
import org.footbridge.facts.Observation;
import org.footbridge.rule.AlertText.Indicator;

/** What a GP is doing as the cards come, which decides which of them fit. What is critical fits always. */
public sealed interface Moment {

    /** Whether an alert fits that is not critical. */
    boolean fitsThoughNotCritical(Alert alert);

    /** Whether what rests on these steps fits: a need with its routes, or the reason why it has none. */
    boolean fits(Collection<TraceStep> basedOn);

    /** Whether it is said, where nothing else shows, that part of the record could not be read. */
    boolean fitsUnread();

    /**
     * Whether an alert fits. Where a need fits, what is urgent about the person stands before its routes at any moment.
     *
     * @param withANeed whether a need fits
     */
    default boolean fits(Alert alert, boolean withANeed) {
        return alert.indicator() == Indicator.CRITICAL
                || (withANeed
                        && alert.indicator() == Indicator.WARNING
                        && alert.concerns().isEmpty())
                || fitsThoughNotCritical(alert);
    }

    /** The moments of a visit. */
    enum Visit implements Moment {
        /** The record opens: everything. */
        RECORD_OPENS,
        /** A consultation begins: what is urgent, and which referrals have stalled. Routes showed as the record opened. */
        CONSULTATION_BEGINS,
        /** A consultation ends: what is left open of referrals. */
        CONSULTATION_ENDS;

        @Override
        public boolean fitsThoughNotCritical(Alert alert) {
            return this != CONSULTATION_ENDS || !alert.concerns().isEmpty();
        }

        @Override
        public boolean fits(Collection<TraceStep> basedOn) {
            return this == RECORD_OPENS;
        }

        @Override
        public boolean fitsUnread() {
            return this != CONSULTATION_ENDS;
        }
    }

    /**
     * A problem is added to the list: what rests on it.
     *
     * @param entries what facts name as the source of the new problems
     */
    record ProblemAdded(Set<String> entries) implements Moment {

        public ProblemAdded {
            entries = Set.copyOf(entries);
        }

        @Override
        public boolean fitsThoughNotCritical(Alert alert) {
            return fits(alert.basedOn());
        }

        @Override
        public boolean fits(Collection<TraceStep> basedOn) {
            return basedOn.stream()
                    .flatMap(step -> step.grounds().stream())
                    .flatMap(ground -> ground.observation().stream())
                    .map(Observation::source)
                    .anyMatch(entries::contains);
        }

        /** What could not be read may hold the need, or a reason against its routes. */
        @Override
        public boolean fitsUnread() {
            return true;
        }
    }
}
