package org.footbridge.launch.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.launch.failure.PageNotice;
import org.jspecify.annotations.Nullable;

/**
 * State of the page of one launch. All of it is bounded: it grows by what the page itself showed, and no further.
 *
 * @param shown the cards shown so far, the latest last
 * @param dismissed the reason code of each card that the clinician dismissed, by the card's key
 * @param drafts how far the draft referral of each route has come
 * @param notices what was done and has not been shown yet, in its order
 * @param asked what the patient was asked on this page would suit them; null where nobody asked
 */
public record PageState(
        List<ShownCard> shown,
        Map<String, String> dismissed,
        Map<String, DraftState> drafts,
        List<PageNotice> notices,
        @Nullable AskedPreferences asked) {

    /**
     * A card as the page showed it first. Reading the record again makes the card again; it is still the same card to the clinician
     * and to the ledger.
     *
     * @param key what it is known by when it is made again
     * @param uuid under which the ledger knows it
     * @param suggestions the uuid of each suggestion by its route
     * @param reasons the codes of the reasons offered for dismissing it
     */
    public record ShownCard(String key, String uuid, Map<String, String> suggestions, List<String> reasons) {
        public ShownCard {
            suggestions = Map.copyOf(suggestions);
            reasons = List.copyOf(reasons);
        }
    }

    /** How far a draft referral of one route has come. There is none where nothing of it can be in the record. */
    public enum DraftState {
        /** Somebody pressed the button and no answer has come yet. */
        BEING_ADDED,
        /** It is in the record. */
        ADDED,
        /** No answer came: it may or may not be in the record. */
        NOT_KNOWN
    }

    /** Of a page that has not been shown yet. */
    public static final PageState EMPTY = new PageState(List.of(), Map.of(), Map.of(), List.of(), null);

    /** Some ten times what the longest page shows; a page left open beyond that forgets its first cards. */
    private static final int MOST_CARDS = 100;

    private static final int MOST_NOTICES = 5;

    public PageState {
        shown = List.copyOf(shown);
        dismissed = Map.copyOf(dismissed);
        drafts = Map.copyOf(drafts);
        notices = List.copyOf(notices);
    }

    /** With cards that are shown now; a card that was shown before stays as it was. */
    public PageState withShown(List<ShownCard> cards) {
        var all = new ArrayList<>(shown);
        cards.stream().filter(card -> byKey(card.key()).isEmpty()).forEach(all::add);
        var kept = all.subList(Math.max(0, all.size() - MOST_CARDS), all.size());
        var stillDismissed = new HashMap<>(dismissed);
        stillDismissed.keySet().retainAll(kept.stream().map(ShownCard::key).toList());
        return new PageState(kept, stillDismissed, drafts, notices, asked);
    }

    /** The card of that key, where it was shown. */
    public Optional<ShownCard> byKey(String key) {
        return shown.stream().filter(card -> card.key().equals(key)).findFirst();
    }

    /** The card of that uuid, where it was shown. */
    public Optional<ShownCard> byUuid(String uuid) {
        return shown.stream().filter(card -> card.uuid().equals(uuid)).findFirst();
    }

    public PageState withDismissed(ShownCard card, String reason) {
        var all = new LinkedHashMap<>(dismissed);
        all.put(card.key(), reason);
        return new PageState(shown, all, drafts, notices, asked);
    }

    /** How far the draft referral of a route has come from this page; empty where it was not begun, or came to nothing. */
    public Optional<DraftState> draft(String route) {
        return Optional.ofNullable(drafts.get(route));
    }

    /** With the draft referral of a route as far as it has come now; empty where nothing of it can be in the record. */
    public PageState withDraft(String route, Optional<DraftState> state) {
        var all = new LinkedHashMap<>(drafts);
        state.ifPresentOrElse(now -> all.put(route, now), () -> all.remove(route));
        return new PageState(shown, dismissed, all, notices, asked);
    }

    /** With a notice for the next page to show. */
    public PageState withNotice(PageNotice next) {
        var all = Stream.concat(notices.stream(), Stream.of(next)).distinct().toList();
        return new PageState(
                shown, dismissed, drafts, all.subList(Math.max(0, all.size() - MOST_NOTICES), all.size()), asked);
    }

    /** Without notices that a page has shown by now. */
    public PageState withoutNotices(List<PageNotice> seen) {
        return new PageState(
                shown,
                dismissed,
                drafts,
                notices.stream().filter(each -> !seen.contains(each)).toList(),
                asked);
    }

    /** With what the patient was asked now, in the place of what they were asked before. */
    public PageState withAsked(AskedPreferences now) {
        return new PageState(shown, dismissed, drafts, notices, now);
    }

    /** Nothing of it may be shown in a log. */
    @Override
    public String toString() {
        return "PageState[" + shown.size() + " cards]";
    }
}
