package org.footbridge.launch.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.footbridge.card.TracedCard;
import org.footbridge.cdshooks.Coding;
import org.footbridge.consultation.Consultation;
import org.footbridge.launch.session.LaunchSession;
import org.footbridge.launch.session.LaunchStore;
import org.footbridge.launch.session.PageState.ShownCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Which cards the page of a launch has shown. A card is issued once in a launch, however often the page is loaded: the
 * ledger would count each load as a card that nobody answered.
 */
@Component
public class ShownCards {
    private static final Logger LOG = LoggerFactory.getLogger(ShownCards.class);

    private final LaunchStore launches;
    private final Consultation consultation;

    ShownCards(LaunchStore launches, Consultation consultation) {
        this.launches = launches;
        this.consultation = consultation;
    }

    /**
     * Notes that the cards of a record are shown, and reports to the ledger those that were not before.
     *
     * @param shownBy under which name the ledger keeps them
     * @return the same record, with the page as it is now
     */
    public LaunchedRecord show(LaunchedRecord record, LaunchSession session, String shownBy) {
        var cards = record.advised().cards();
        var shown = shown(cards);
        var page = launches.change(session, launch -> launch.withPage(state -> state.withShown(shown)))
                .orElseThrow(session::ended)
                .after()
                .page();
        var issued = new HashSet<>(page.shown().stream().map(ShownCard::uuid).toList());
        var fresh = cards.stream().filter(made -> issued.contains(uuid(made))).toList();
        consultation.remember(record.advised(), fresh, shownBy);
        return record.with(page);
    }

    /** Forgets the notices that a page shows. Where that fails, the next page shows them again. */
    public void forgetNotices(LaunchedRecord record, LaunchSession session) {
        try {
            launches.forgetNotices(session, record.page().notices());
        } catch (DataAccessException | TransactionException notForgotten) {
            LOG.warn(
                    "Notices that a page has shown could not be forgotten ({})",
                    notForgotten.getClass().getSimpleName());
        }
    }

    private static List<ShownCard> shown(List<TracedCard> cards) {
        var shown = new ArrayList<ShownCard>();
        for (var made : cards) {
            var suggestions = new LinkedHashMap<String, String>();
            made.routesBySuggestion().forEach((suggestion, route) -> suggestions.put(route, suggestion));
            shown.add(new ShownCard(
                    made.key(),
                    uuid(made),
                    suggestions,
                    made.card().overrideReasons().stream().map(Coding::code).toList()));
        }
        return shown;
    }

    private static String uuid(TracedCard made) {
        return Objects.requireNonNull(made.card().uuid());
    }
}
