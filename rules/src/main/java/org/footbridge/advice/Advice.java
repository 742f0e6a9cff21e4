package org.footbridge.advice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.facts.AskedColleague;
import org.footbridge.facts.Referral;
import org.footbridge.facts.StatedPreferences;
import org.footbridge.facts.Unread;
import org.footbridge.guide.PreferenceTable.Answer;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.Effect;
import org.footbridge.rule.Mechanism;
import org.footbridge.rule.PathwayTask;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.vocabulary.Term;

/**
 * What the rules advise for one person on one day, with the trace of each piece.
 *
 * @param asOf the day
 * @param silent whether a row withholds everything, so that nothing at all is shown
 * @param alerts findings that come before routes, the most urgent first
 * @param reminders what is no alarm: what nobody has recorded lately, and what to see to when an appointment is booked
 * @param routes routes to consider, the best fit first
 * @param withheld routes that fit and are not suggested, each with its reason
 * @param needs the needs that the observations show
 * @param unread what could not be read
 * @param safety whether something could not be read that may withhold every route
 * @param linkWorkerUnchecked whether it could not be checked if an open referral's link worker can be reached
 * @param openReferrals the referrals that are open, of every kind
 * @param referrals every referral of the record
 * @param notUnderstood how many entries could not be understood
 * @param withCare whether a clinician has said that the entries to read first were read
 * @param preferences what the patient has said would suit them
 * @param orders what is to be known of referrals that are being ordered just now
 */
public record Advice(
        LocalDate asOf,
        boolean silent,
        List<Alert> alerts,
        List<Alert> reminders,
        List<Route> routes,
        List<Withheld> withheld,
        List<Need> needs,
        List<Unread> unread,
        Safety safety,
        boolean linkWorkerUnchecked,
        List<Referral> openReferrals,
        List<Referral> referrals,
        int notUnderstood,
        boolean withCare,
        StatedPreferences preferences,
        List<OrderCheck> orders) {

    /** Whether every row that can withhold all routes could be decided. */
    public enum Safety {
        READ,
        COULD_NOT_BE_READ
    }

    public Advice {
        alerts = List.copyOf(alerts);
        reminders = List.copyOf(reminders);
        routes = List.copyOf(routes);
        withheld = List.copyOf(withheld);
        needs = List.copyOf(needs);
        unread = List.copyOf(unread);
        openReferrals = List.copyOf(openReferrals);
        referrals = List.copyOf(referrals);
        orders = List.copyOf(orders);
    }

    /**
     * A finding that comes before routes, or a break in the pathway.
     *
     * @param name name of the alert in the tables
     * @param notices what its rules say, each different text once
     * @param basedOn the rules that raised it
     * @param concerns the referrals that it is about, where a colleague can be asked to put it right
     */
    public record Alert(String name, List<AlertText> notices, List<TraceStep> basedOn, List<Concern> concerns) {

        /**
         * A referral that an alert is about.
         *
         * @param asked the task that is still open about the two; the last one, where there are several
         * @param lately whether that was asked so lately that no card says it again
         */
        public record Concern(Referral referral, Optional<AskedColleague> asked, boolean lately) {}

        public Alert {
            notices = List.copyOf(notices);
            basedOn = List.copyOf(basedOn);
            concerns = List.copyOf(concerns);
        }

        /** The most urgent of its indicators. */
        public AlertText.Indicator indicator() {
            return notices.stream()
                    .map(AlertText::indicator)
                    .max(AlertText.Indicator::compareTo)
                    .orElseThrow();
        }

        /** Whether it is kept for the page, and no card in a consultation. */
        public boolean isOnThePageOnly() {
            boolean quiet = !concerns.isEmpty() && concerns.stream().allMatch(Concern::lately);
            return quiet || notices.stream().allMatch(AlertText::isKeptForThePage);
        }

        /** What colleagues can be asked to do about it, each once. */
        public List<PathwayTask> tasks() {
            return basedOn.stream()
                    .flatMap(step -> step.row() instanceof Alerting row ? row.task().stream() : Stream.of())
                    .distinct()
                    .toList();
        }

        /** Whether what it is about could harm the patient if the wrong person saw it. */
        public boolean isDiscreet() {
            return basedOn.stream().anyMatch(TraceStep::isDiscreet);
        }
    }

    /** All that rows say by themselves, alarm or none. */
    public Stream<Alert> alertsAndReminders() {
        return Stream.concat(alerts.stream(), reminders.stream());
    }

    /** What to see to when an appointment is booked. */
    public Stream<Alert> forBooking() {
        return reminders.stream().filter(reminder -> reminder.notices().stream().anyMatch(AlertText::isForBooking));
    }

    /** A non-medical need, and the rules that show it. */
    public record Need(String name, List<TraceStep> basedOn) {
        public Need {
            basedOn = List.copyOf(basedOn);
        }
    }

    /**
     * A route to consider.
     *
     * @param name the route
     * @param shownAs the row whose summary is shown: the first by rank
     * @param needs the needs it meets
     * @param basedOn the route rows, then the need rows, that fired for it
     * @param checkFirst clinical measurements that a safeguard of this route reads and that are not recorded
     * @param drafted whether a draft referral for it is in the record already
     * @param adaptations the rows that say what to see to first
     * @param notChecked what such rows ask and could not be read
     * @param favouredBy the answers of the patient that speak for it
     */
    public record Route(
            String name,
            Routed shownAs,
            List<String> needs,
            List<TraceStep> basedOn,
            List<Term> checkFirst,
            boolean drafted,
            List<TraceStep> adaptations,
            List<Term> notChecked,
            List<Answer> favouredBy) {

        /** What more answers of the patient favour stands first. */
        public static final Comparator<Route> BY_PREFERENCE = Comparator.comparingInt(
                        (Route route) -> route.favouredBy().size())
                .reversed();

        public Route {
            needs = List.copyOf(needs);
            basedOn = List.copyOf(basedOn);
            checkFirst = List.copyOf(checkFirst);
            adaptations = List.copyOf(adaptations);
            notChecked = List.copyOf(notChecked);
            favouredBy = List.copyOf(favouredBy);
        }

        public List<Mechanism> mechanisms() {
            return shownAs.mechanisms();
        }

        /** The way there, the one with the most help of those that the route and its adaptations name. */
        public ReferralModel referralModel() {
            var model = shownAs.referralModel();
            for (var step : adaptations) {
                var way = ((Withholding) step.row()).way().orElse(model);
                model = way.compareTo(model) > 0 ? way : model;
            }
            return model;
        }

        /** Whether an adaptation has the patient go another way than the table of routes says. */
        public boolean isFacilitated() {
            return referralModel() != shownAs.referralModel();
        }
    }

    /**
     * A route that fits and is not suggested.
     *
     * @param route the route
     * @param needs the needs it would have met
     * @param basedOn the withholding rules that fired
     * @param unchecked withholding rules that read something that could not be read
     * @param referred the referral because of which it is not offered again
     * @param underWay whether a referral is open for every one of the needs
     */
    public record Withheld(
            String route,
            List<String> needs,
            List<TraceStep> basedOn,
            List<Withholding> unchecked,
            Optional<Referral> referred,
            boolean underWay) {
        public Withheld {
            needs = List.copyOf(needs);
            basedOn = List.copyOf(basedOn);
            unchecked = List.copyOf(unchecked);
        }

        /** Whether no card is shown only to say so: a rule asks for that, or somebody sees to the needs already. */
        public boolean isQuiet() {
            return underWay || basedOn.stream().anyMatch(step -> ((Withholding) step.row()).effect() == Effect.QUIET);
        }
    }
}
