package org.footbridge.card;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Alert;
import org.footbridge.card.CardFactory.CardBasis;
import org.footbridge.card.CardFactory.CardSubject;
import org.footbridge.card.CardFrames.Topic;
import org.footbridge.cdshooks.Indicator;
import org.footbridge.rule.AlertText;
import org.footbridge.rulebase.RuleBase;

/** The cards of urgent findings and of breaks in the pathway. */
record AlertCards(
        RuleBase ruleBase,
        Advice advice,
        CardFactory factory,
        WithheldRoutes withheld,
        CardContext context,
        boolean withANeed) {

    /**
     * All that is urgent about safety shares the first card: of two such cards the second may stay unread. What is discreet
     * shares it where something is critical, and stands last; else it has a card of its own, on which a clinician can say
     * that the entries were read.
     */
    List<TracedCard> cards() {
        var fitting = advice.alerts().stream()
                .filter(alert -> context.moment().fits(alert, withANeed))
                .toList();
        boolean critical = fitting.stream().anyMatch(AlertCards::isCritical);
        var first = fitting.stream()
                .filter(alert -> isCritical(alert) || (isAboutSafety(alert) && (critical || !alert.isDiscreet())))
                .sorted(Comparator.comparing(Alert::isDiscreet)
                        .thenComparing(Comparator.comparing(Alert::indicator).reversed())
                        .thenComparing(
                                alert -> !alert.name().equals(ruleBase.about().firstAlert())))
                .toList();
        var others = fitting.stream()
                .filter(alert -> !first.contains(alert))
                .filter(alert -> context.everyNeed() || !alert.isOnThePageOnly())
                .map(List::of);
        var waiting = context.moment() == Moment.Visit.APPOINTMENT_IS_BOOKED ? advice.forBooking() : Stream.<Alert>of();
        return Stream.of(Stream.of(first).filter(alerts -> !alerts.isEmpty()), others, waiting.map(List::of))
                .flatMap(each -> each)
                .map(this::card)
                .toList();
    }

    private static boolean isCritical(Alert alert) {
        return alert.indicator() == AlertText.Indicator.CRITICAL;
    }

    private static boolean isAboutSafety(Alert alert) {
        return alert.basedOn().stream()
                .flatMap(step -> step.row().conditions().stream())
                .anyMatch(condition -> condition.term().safety());
    }

    private TracedCard card(List<Alert> alerts) {
        var notices = alerts.stream()
                .flatMap(alert -> alert.notices().stream()
                        .sorted(Comparator.comparing(AlertText::indicator).reversed()))
                .toList();
        var steps = alerts.stream().flatMap(alert -> alert.basedOn().stream()).toList();
        var summary = notices.getFirst().summary();
        var notSuggested = withheld.under(alerts);
        var basis = CardBasis.of(steps, notSuggested);
        var detail = new CardDetail(ruleBase, advice)
                .why(steps)
                .also(furtherCauses(notices, summary))
                .about(alerts)
                .actions(notices.stream().map(AlertText::whatNext).distinct().toList())
                .notSuggested(notSuggested)
                .couldNotBeRead()
                .aboutTheRules(basis.basedOn());
        var indicator = alerts.stream().map(Alert::indicator).max(Comparator.naturalOrder());
        var names = alerts.stream().map(Alert::name).toList();
        return factory.alert(
                new CardSubject(Topic.ALERT, names.getFirst(), names),
                alerts,
                Indicator.valueOf(indicator.orElseThrow().name()),
                summary,
                detail.markdown(),
                basis);
    }

    /** What the summary has said once, up to its colon, is not said again of each further cause. */
    private static String furtherCauses(List<AlertText> notices, String summary) {
        var common = summary.substring(0, summary.indexOf(": ") < 0 ? 0 : summary.indexOf(": ") + 2);
        return notices.stream()
                .map(AlertText::summary)
                .distinct()
                .filter(other -> !other.equals(summary))
                .map(other -> other.startsWith(common) ? other.substring(common.length()) : other)
                .collect(Collectors.joining("; "));
    }
}
