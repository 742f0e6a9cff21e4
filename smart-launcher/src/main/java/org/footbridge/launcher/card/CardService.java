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
import org.footbridge.launcher.cdsclient.Card.Reason;
import org.footbridge.launcher.cdsclient.Card.Suggestion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a clinician's click on a card takes effect: on the record first, then as feedback to the service. */
@Component
public class CardService {

    private final CardStore shelf;
    private final SuggestionApplier applier;
    private final FeedbackSender feedback;

    CardService(CardStore shelf, SuggestionApplier applier, FeedbackSender feedback) {
        this.shelf = shelf;
        this.applier = applier;
        this.feedback = feedback;
    }

    /**
     * Applies the chosen suggestions, unless they have been: a second click changes nothing and is no error. On a card
     * of which at most one may be accepted, the first one stands.
     *
     * @return what to tell the clinician
     */
    public CardActionResult accept(String patient, String handle, Set<Integer> chosen) {
        var found = shelf.find(patient, handle);
        if (found.isEmpty()) {
            return CardActionResult.GONE;
        }
        var held = found.get();
        int offered = held.card().suggestions().size();
        if (chosen.isEmpty() || chosen.stream().anyMatch(place -> place < 0 || place >= offered)) {
            return CardActionResult.NOTHING_CHOSEN;
        }
        if (!held.card().anySuggestion() && chosen.size() > 1) {
            return CardActionResult.ONLY_ONE;
        }
        held.decide(before -> switch (before) {
            case Accepted accepted -> held.card().anySuggestion() ? more(held, accepted, chosen) : accepted;
            case Dismissed dismissed -> dismissed;
            case CardDecision.Open open -> apply(held, chosen);
            case Refused refused -> apply(held, chosen);
        });
        return held.decision() instanceof Accepted(var places, var labels, var created, var drafts, var reported)
                        && !places.containsAll(chosen)
                ? CardActionResult.ONLY_ONE
                : CardActionResult.DONE;
    }

    /** Sets the card aside; the reason may be none of the card's own. */
    public CardActionResult dismiss(String patient, String handle, @Nullable String code, String comment) {
        var found = shelf.find(patient, handle);
        if (found.isEmpty()) {
            return CardActionResult.GONE;
        }
        var held = found.get();
        held.decide(before -> before instanceof CardDecision.Open ? dismissed(held, code, comment.strip()) : before);
        return CardActionResult.DONE;
    }

    private CardDecision dismissed(ShownCard held, @Nullable String code, String comment) {
        var card = held.card();
        Reason reason = card.overrideReasons().stream()
                .filter(offered -> offered.code().equals(code))
                .findFirst()
                .orElse(null);
        boolean reported = card.uuid() == null || feedback.overridden(held.service(), card.uuid(), reason, comment);
        return new Dismissed(reason == null ? comment : reason.display(), reported);
    }

    private CardDecision more(ShownCard held, Accepted before, Set<Integer> chosen) {
        var rest = new HashSet<>(chosen);
        rest.removeAll(before.suggestions());
        if (rest.isEmpty()) {
            return before;
        }
        return apply(held, rest) instanceof Accepted now ? join(before, now) : before;
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

    private CardDecision apply(ShownCard held, Set<Integer> chosen) {
        List<Suggestion> suggestions = new ArrayList<>();
        chosen.stream()
                .sorted()
                .forEach(place -> suggestions.add(held.card().suggestions().get(place)));
        SuggestionApplier.Applied applied;
        try {
            applied = applier.apply(held.patient(), suggestions);
        } catch (SuggestionRefusedException e) {
            return new Refused(Objects.requireNonNullElse(e.getMessage(), ""));
        }
        return new Accepted(
                chosen,
                suggestions.stream().map(Suggestion::label).toList(),
                applied.created(),
                applied.drafts(),
                tell(held, suggestions));
    }

    private boolean tell(ShownCard held, List<Suggestion> suggestions) {
        var card = held.card().uuid();
        List<String> ids = new ArrayList<>();
        for (var suggestion : suggestions) {
            if (suggestion.uuid() != null) {
                ids.add(suggestion.uuid());
            }
        }
        // Without identifiers the service has not asked for feedback.
        return card == null || ids.isEmpty() || feedback.accepted(held.service(), card, ids);
    }
}
