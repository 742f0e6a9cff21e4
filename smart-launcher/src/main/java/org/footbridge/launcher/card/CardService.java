package org.footbridge.launcher.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.launcher.card.CardDecision.Accepted;
import org.footbridge.launcher.card.CardDecision.Dismissed;
import org.footbridge.launcher.card.CardDecision.Refused;
import org.footbridge.launcher.card.SuggestionApplier.SuggestionRefusedException;
import org.footbridge.launcher.cdsclient.Card.Reason;
import org.footbridge.launcher.cdsclient.Card.Suggestion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a clinician's click on a card takes effect: on the record first, then as feedback to the service. */
@Component
public class CardService {

    /** What a click on a card came to. */
    public enum ActionResult {
        /** The card is decided, now or before: its decision says how. */
        DONE,
        /** The card is not known any more: it is old, or the record has been restarted since. */
        GONE,
        /** Another suggestion of the card was accepted, and at most one may be. */
        ONLY_ONE,
        /** No suggestion of the card was chosen. */
        NOTHING_CHOSEN
    }

    private final CardStore cards;
    private final SuggestionApplier applier;
    private final FeedbackSender feedback;

    CardService(CardStore cards, SuggestionApplier applier, FeedbackSender feedback) {
        this.cards = cards;
        this.applier = applier;
        this.feedback = feedback;
    }

    /**
     * Applies the chosen suggestions, unless they have been: a second click changes nothing and is no error. On a card
     * of which at most one may be accepted, the first one stands.
     *
     * @return what to tell the clinician
     */
    public ActionResult accept(String patient, String handle, Set<Integer> chosen) {
        var found = cards.find(patient, handle);
        if (found.isEmpty()) {
            return ActionResult.GONE;
        }
        var shown = found.get();
        int offered = shown.card().suggestions().size();
        if (chosen.isEmpty() || chosen.stream().anyMatch(place -> place < 0 || place >= offered)) {
            return ActionResult.NOTHING_CHOSEN;
        }
        if (!shown.card().anySuggestion() && chosen.size() > 1) {
            return ActionResult.ONLY_ONE;
        }
        shown.decide(before -> switch (before) {
            case Accepted accepted -> shown.card().anySuggestion() ? more(shown, accepted, chosen) : accepted;
            case Dismissed dismissed -> dismissed;
            case CardDecision.Open open -> apply(shown, chosen);
            case Refused refused -> apply(shown, chosen);
        });
        return shown.decision() instanceof Accepted(var places, var labels, var created, var drafts, var reported)
                        && !places.containsAll(chosen)
                ? ActionResult.ONLY_ONE
                : ActionResult.DONE;
    }

    /** Sets the card aside; the reason may be none of the card's own. */
    public ActionResult dismiss(String patient, String handle, @Nullable String code, String comment) {
        var found = cards.find(patient, handle);
        if (found.isEmpty()) {
            return ActionResult.GONE;
        }
        var shown = found.get();
        shown.decide(before -> before instanceof CardDecision.Open ? dismissed(shown, code, comment.strip()) : before);
        return ActionResult.DONE;
    }

    private CardDecision dismissed(ShownCard shown, @Nullable String code, String comment) {
        var card = shown.card();
        Reason reason = card.overrideReasons().stream()
                .filter(offered -> offered.code().equals(code))
                .findFirst()
                .orElse(null);
        boolean reported = card.uuid() == null || feedback.overridden(shown.service(), card.uuid(), reason, comment);
        return new Dismissed(reason == null ? comment : reason.display(), reported);
    }

    private CardDecision more(ShownCard shown, Accepted before, Set<Integer> chosen) {
        var rest = new HashSet<>(chosen);
        rest.removeAll(before.suggestions());
        if (rest.isEmpty()) {
            return before;
        }
        return apply(shown, rest) instanceof Accepted now ? join(before, now) : before;
    }

    private static Accepted join(Accepted before, Accepted now) {
        var places = new HashSet<>(before.suggestions());
        places.addAll(now.suggestions());
        return new Accepted(
                places,
                Stream.concat(before.labels().stream(), now.labels().stream()).toList(),
                Stream.concat(before.created().stream(), now.created().stream()).toList(),
                before.drafts() && now.drafts(),
                before.reported() && now.reported());
    }

    private CardDecision apply(ShownCard shown, Set<Integer> chosen) {
        List<Suggestion> suggestions = new ArrayList<>();
        chosen.stream()
                .sorted()
                .forEach(place -> suggestions.add(shown.card().suggestions().get(place)));
        SuggestionApplier.Applied applied;
        try {
            applied = applier.apply(shown.patient(), suggestions);
        } catch (SuggestionRefusedException e) {
            return new Refused(Objects.requireNonNullElse(e.getMessage(), ""));
        }
        return new Accepted(
                chosen,
                suggestions.stream().map(Suggestion::label).toList(),
                applied.created(),
                applied.drafts(),
                report(shown, suggestions));
    }

    private boolean report(ShownCard shown, List<Suggestion> suggestions) {
        var card = shown.card().uuid();
        List<String> ids = new ArrayList<>();
        for (var suggestion : suggestions) {
            if (suggestion.uuid() != null) {
                ids.add(suggestion.uuid());
            }
        }
        // Without identifiers the service has not asked for feedback.
        return card == null || ids.isEmpty() || feedback.accepted(shown.service(), card, ids);
    }
}
