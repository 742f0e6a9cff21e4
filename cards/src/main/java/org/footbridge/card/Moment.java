package org.footbridge.card;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.footbridge.advice.Advice.Alert;
import org.footbridge.advice.TraceStep;
import org.footbridge.facts.Observation;
import org.footbridge.rule.AlertText.Indicator;
import tools.jackson.databind.JsonNode;

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
        CONSULTATION_ENDS,
        /** An appointment is booked: what repeated or missed ones suggest, and what the patient needs to be able to come. */
        APPOINTMENT_IS_BOOKED;

        @Override
        public boolean fitsThoughNotCritical(Alert alert) {
            return switch (this) {
                case RECORD_OPENS, CONSULTATION_BEGINS -> true;
                case CONSULTATION_ENDS -> !alert.concerns().isEmpty();
                case APPOINTMENT_IS_BOOKED -> isAboutAppointments(alert.basedOn());
            };
        }

        @Override
        public boolean fits(Collection<TraceStep> basedOn) {
            return switch (this) {
                case RECORD_OPENS -> true;
                case CONSULTATION_BEGINS, CONSULTATION_ENDS -> false;
                case APPOINTMENT_IS_BOOKED -> isAboutAppointments(basedOn);
            };
        }

        private static boolean isAboutAppointments(Collection<TraceStep> basedOn) {
            return basedOn.stream()
                    .flatMap(step -> step.grounds().stream())
                    .anyMatch(ground -> ground.term().isAboutAppointments());
        }

        /** What could not be read matters where routes may be shown. */
        @Override
        public boolean fitsUnread() {
            return this == RECORD_OPENS || this == CONSULTATION_BEGINS;
        }
    }

    /**
     * A referral is being ordered: what is to be known of it, and nothing about other needs.
     *
     * @param step how far the order has come
     * @param orders the sources of the referrals
     * @param drafts those of them that can be completed, by their sources, as they came
     */
    record Ordering(Step step, Set<String> orders, Map<String, JsonNode> drafts) implements Moment {

        /** The steps of an order. */
        public enum Step {
            /** It is chosen, and can still become another. */
            SELECT,
            /** It is about to be signed. */
            SIGN,
            /** It is signed, and goes to somebody. */
            DISPATCH
        }

        public Ordering {
            orders = Set.copyOf(orders);
            drafts = Map.copyOf(drafts);
        }

        /** What breaks the pathway of the order itself; while it is being chosen it is too early for that. */
        @Override
        public boolean fitsThoughNotCritical(Alert alert) {
            return step != Step.SELECT
                    && alert.concerns().stream()
                            .anyMatch(concern ->
                                    orders.contains(concern.referral().source()));
        }

        @Override
        public boolean fits(Collection<TraceStep> basedOn) {
            return false;
        }

        /** The card of the order says it. */
        @Override
        public boolean fitsUnread() {
            return false;
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
