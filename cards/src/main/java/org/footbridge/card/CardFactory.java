package org.footbridge.card;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Alert;
import org.footbridge.advice.Advice.Route;
import org.footbridge.advice.Advice.Withheld;
import org.footbridge.advice.TraceStep;
import org.footbridge.card.CardFrames.Topic;
import org.footbridge.card.GivenAnswers.AnsweredNeed;
import org.footbridge.card.TracedCard.CardRoute;
import org.footbridge.cdshooks.Action;
import org.footbridge.cdshooks.Card;
import org.footbridge.cdshooks.Card.SelectionBehavior;
import org.footbridge.cdshooks.Coding;
import org.footbridge.cdshooks.Indicator;
import org.footbridge.cdshooks.Link;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;
import org.jspecify.annotations.Nullable;

/**
 * What every card carries: an id, its source, reasons to dismiss it, and for machines its key, the rules behind it, the
 * routes that it says are not suggested, and the parts of the record that could not be read.
 */
final class CardFactory {

    /** The reverse-domain key under which cards name their rules. */
    static final String TRACE = "org.footbridge.trace";

    private final CardFrames frames;
    private final RuleBase ruleBase;
    private final Advice advice;
    private final List<String> couldNotBeRead;
    private final CardContext context;
    private final Supplier<UUID> uuids;

    CardFactory(CardFrames frames, Advice advice, CardContext context, Supplier<UUID> uuids) {
        this.frames = frames;
        this.ruleBase = frames.ruleBase();
        this.advice = advice;
        this.couldNotBeRead = advice.unread().stream()
                .map(unread -> unread.part().word())
                .distinct()
                .toList();
        this.context = context;
        this.uuids = uuids;
    }

    /** A card without suggestions: a reason, or what could not be read. */
    TracedCard finding(CardSubject subject, Indicator indicator, String summary, String detail, CardBasis basis) {
        return card(
                uuids.get().toString(),
                subject,
                indicator,
                summary,
                detail,
                basis,
                List.of(),
                List.of(),
                Optional.empty(),
                frames.findingReasons());
    }

    /** The card of an alert, with a task for each colleague who can put it right. */
    TracedCard alert(
            CardSubject subject,
            List<Alert> alerts,
            Indicator indicator,
            String summary,
            String detail,
            CardBasis basis) {
        var uuid = uuids.get().toString();
        var tasks = new TaskSuggestions(alerts, ruleBase, origin(uuid), uuids);
        return card(
                uuid,
                subject,
                indicator,
                summary,
                detail,
                basis,
                tasks.all(),
                tasks.tasks(),
                Optional.empty(),
                frames.findingReasons());
    }

    /** The card of an order, with a suggestion that completes its draft where there is something to add. */
    TracedCard order(
            CardSubject subject,
            Indicator indicator,
            String summary,
            String detail,
            CardBasis basis,
            String route,
            OrderCompletion completion) {
        var uuid = uuids.get().toString();
        return card(
                uuid,
                subject,
                indicator,
                summary,
                detail,
                basis,
                completion.isEmpty() ? List.of() : List.of(completing(route, completion)),
                List.of(),
                Optional.empty(),
                frames.findingReasons());
    }

    private Suggestion completing(String route, OrderCompletion completion) {
        var wording = ruleBase.wording();
        var action = new Action(
                Action.Type.UPDATE,
                wording.say(WordingKey.ORDER_ACTION, "route", route),
                completion.completed(),
                null,
                Map.of());
        return new Suggestion(
                wording.say(WordingKey.ORDER_SUGGESTION, "parts", String.join(", ", completion.added())),
                uuids.get().toString(),
                null,
                List.of(action),
                Map.of());
    }

    /** The card of a need, with a suggestion for each of its routes. */
    TracedCard need(NeedOnCard need, String summary, String detail, CardBasis basis) {
        var uuid = uuids.get().toString();
        var suggestions = new Suggestions(need, ruleBase, advice, origin(uuid), uuids);
        return card(
                uuid,
                new CardSubject(
                        Topic.NEED,
                        need.name(),
                        need.routes().stream().map(Route::name).toList()),
                Indicator.INFO,
                summary,
                detail,
                basis,
                suggestions.all(),
                suggestions.routes(),
                Optional.of(need.asAnswered()),
                frames.routeReasons());
    }

    private ResourceOrigin origin(String card) {
        return new ResourceOrigin(card, context, advice.asOf());
    }

    private TracedCard card(
            String uuid,
            CardSubject subject,
            Indicator indicator,
            String summary,
            String detail,
            CardBasis basis,
            List<Suggestion> suggestions,
            List<CardRoute> routes,
            Optional<AnsweredNeed> answered,
            List<Coding> reasons) {
        var key = CardKey.of(subject, basis);
        var ruleIds = ruleIds(basis.basedOn().stream());
        var card = new Card(
                uuid,
                summary,
                detail,
                indicator,
                Objects.requireNonNull(frames.sources().get(subject.topic())),
                suggestions,
                selection(suggestions),
                reasons,
                links(uuid, basis),
                Map.of(TRACE, trace(key, ruleIds, basis)));
        return new TracedCard(
                card, key, subject.name(), subject.names(), ruleIds, routes, answered, basis.readOnceFor());
    }

    /** The uuid says nothing to a reader; the ledger knows which card of the page it stands for. */
    private List<Link> links(String uuid, CardBasis basis) {
        var page = context.page();
        if (page == null) {
            return List.of();
        }
        var label = basis.readOnceFor().isPresent() ? WordingKey.LINK_TO_PAGE : WordingKey.OPEN_PAGE;
        return List.of(new Link(ruleBase.wording().say(label), page, Link.Type.SMART, uuid, Map.of()));
    }

    private static @Nullable SelectionBehavior selection(List<Suggestion> suggestions) {
        return suggestions.isEmpty() ? null : SelectionBehavior.AT_MOST_ONE;
    }

    private static List<String> ruleIds(Stream<TraceStep> steps) {
        return steps.map(step -> step.row().id()).distinct().sorted().toList();
    }

    /**
     * FHIR and CDS Hooks know no empty list, so what is not there is left out. A card on which something discreet stands
     * has no key: those who keep one could try out what it is made of, and such a card is never merged or quieted.
     */
    private Map<String, Object> trace(String key, List<String> ruleIds, CardBasis basis) {
        var trace = new LinkedHashMap<String, Object>();
        boolean isDiscreet = basis.basedOn().stream().anyMatch(TraceStep::isDiscreet);
        if (!isDiscreet) {
            trace.put("key", key);
        }
        var named = isDiscreet ? ruleIds(basis.basedOn().stream().filter(step -> !step.isDiscreet())) : ruleIds;
        if (!named.isEmpty()) {
            trace.put("ruleIds", named);
        }
        if (!basis.withheldRoutes().isEmpty()) {
            trace.put("withheldRoutes", basis.withheldRoutes());
        }
        if (!couldNotBeRead.isEmpty()) {
            trace.put("couldNotBeRead", couldNotBeRead);
        }
        trace.put("ruleBaseVersion", ruleBase.about().version());
        trace.put("ruleBaseSha256", ruleBase.sha256());
        return trace;
    }

    /**
     * What one card is about.
     *
     * @param topic the kind of card
     * @param name the one route or the first alert that it is about; else the key of its summary
     * @param names every alert or route that it names
     */
    record CardSubject(Topic topic, String name, List<String> names) {
        CardSubject {
            names = List.copyOf(names);
        }

        /** A card that is about no route and no alert, by the key of its summary. */
        static CardSubject of(Topic topic, WordingKey summary) {
            return new CardSubject(topic, summary.key(), List.of());
        }
    }

    /**
     * What stands behind one card.
     *
     * @param basedOn the rules of what it suggests or finds, and those of what it does not suggest
     * @param withheldRoutes the routes that it says are not suggested
     */
    record CardBasis(List<TraceStep> basedOn, List<String> withheldRoutes) {

        static final CardBasis NOTHING = new CardBasis(List.of(), List.of());

        CardBasis {
            basedOn = List.copyOf(basedOn);
            withheldRoutes = List.copyOf(withheldRoutes);
        }

        /**
         * For how many days it would count, were it said now that the entries behind it were read: the fewest of its rows.
         * Empty where none can be lifted so, or another finding stands on the same card and would seem to be lifted, too.
         */
        OptionalInt readOnceFor() {
            var fewest = OptionalInt.empty();
            for (var step : basedOn) {
                if (step.row() instanceof Withholding row && row.notice().isPresent()) {
                    var days = row.readOnceFor();
                    if (days.isEmpty()) {
                        return OptionalInt.empty();
                    }
                    fewest = OptionalInt.of(Math.min(days.getAsInt(), fewest.orElse(Integer.MAX_VALUE)));
                }
            }
            return fewest;
        }

        static CardBasis of(Collection<TraceStep> steps, Collection<Withheld> withheld) {
            var all = new LinkedHashSet<>(steps);
            withheld.forEach(route -> all.addAll(route.basedOn()));
            return new CardBasis(
                    List.copyOf(all),
                    withheld.stream().map(Withheld::route).distinct().sorted().toList());
        }
    }
}
