package org.footbridge.launch.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.failure.LaunchStep;
import org.footbridge.launch.failure.PageNotice;
import org.footbridge.launch.failure.PageNotice.What;
import org.footbridge.launch.oauth.GrantedScopes;
import org.footbridge.launch.oauth.TokenRenewal;
import org.footbridge.launch.session.BrowserSession;
import org.footbridge.launch.session.DraftState;
import org.footbridge.launch.session.LaunchContext;
import org.footbridge.launch.session.LaunchStore;
import org.footbridge.launch.session.PageState;
import org.footbridge.launch.session.ShownCard;
import org.footbridge.launch.session.StoredLaunch;
import org.footbridge.web.FailureTrace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a clinician does on the page. What came of it is kept with the launch until a page has said so. */
@Component
public class PageActions {
    private static final Logger LOG = LoggerFactory.getLogger(PageActions.class);

    private final BrowserSession browser;
    private final ActiveLaunches open;
    private final LaunchStore launches;
    private final TokenRenewal renewals;
    private final DraftReferralWriter drafts;

    PageActions(
            BrowserSession browser,
            ActiveLaunches open,
            LaunchStore launches,
            TokenRenewal renewals,
            DraftReferralWriter drafts) {
        this.browser = browser;
        this.open = open;
        this.launches = launches;
        this.renewals = renewals;
        this.drafts = drafts;
    }

    /**
     * Dismisses a card, where the page showed it and offered that reason.
     *
     * @param uuid of the card
     * @param reason HL7's code of the reason
     * @return the card, where it is dismissed by this and was not before
     * @throws LaunchFailed where the launch is not of this browser, or has ended
     */
    public Optional<ShownCard> dismiss(String id, HttpServletRequest request, String uuid, String reason) {
        String session = browser.require(request);
        open.held(id, session);
        var before = change(
                id,
                session,
                memory -> memory.byUuid(uuid)
                        .map(card -> card.reasons().contains(reason)
                                ? memory.dismissing(card, reason).telling(new PageNotice(What.DISMISSED, card.key()))
                                : memory.telling(new PageNotice(What.NO_REASON, card.key())))
                        .orElseGet(() -> memory.telling(new PageNotice(What.NO_SUCH_CARD, ""))));
        return before.byUuid(uuid)
                .filter(card -> card.reasons().contains(reason))
                .filter(card -> !reason.equals(before.dismissed().get(card.key())));
    }

    /** Notes what came of something, for the next page to say. */
    public void tell(String id, HttpServletRequest request, PageNotice told) {
        change(id, browser.require(request), memory -> memory.telling(told));
    }

    /**
     * Writes a draft referral to the record of a launch, once: whoever presses the button while that is under way, or
     * after it, in whatever tab and on whatever instance, is told so.
     *
     * @param route whose draft it is
     * @return whether it is in the record by this
     * @throws LaunchFailed where the launch is not of this browser, or has ended
     */
    public boolean refer(String id, HttpServletRequest request, String route, JsonNode draft) {
        String session = browser.require(request);
        var launch = ready(id, session, route);
        if (!new GrantedScopes(launch.context().granted()).maySaveDrafts()) {
            tell(id, request, new PageNotice(What.REFUSED, route));
            return false;
        }
        if (!reserve(id, session, route)) {
            return false;
        }
        DraftOutcome saved;
        try {
            saved = drafts.save(
                    within(launch.context(), draft),
                    launch.context().issuer(),
                    launch.tokens().access(),
                    refused -> refused.flatMap(token -> renewals.renew(id, session, token))
                            .map(renewed -> renewed.tokens().access()));
        } catch (RuntimeException unexpected) {
            LOG.error("A draft may not have been written: {}", FailureTrace.withoutMessages(unexpected));
            saved = DraftOutcome.NOT_KNOWN;
        }
        keep(id, session, route, saved);
        return saved == DraftOutcome.ADDED;
    }

    private StoredLaunch ready(String id, String session, String route) {
        try {
            return open.ready(open.held(id, session), session);
        } catch (LaunchFailed failed) {
            throw failed.telling(List.of(new PageNotice(What.NOT_READ, route)));
        }
    }

    /** Of two that press at once, the first wins; the other is told how far it has come. */
    private boolean reserve(String id, String session, String route) {
        return change(
                        id,
                        session,
                        memory -> memory.draft(route)
                                .map(state -> memory.telling(new PageNotice(again(state), route)))
                                .orElseGet(() -> memory.drafting(route, Optional.of(DraftState.BEING_ADDED))))
                .draft(route)
                .isEmpty();
    }

    private static What again(DraftState state) {
        return switch (state) {
            case BEING_ADDED -> What.BEING_ADDED;
            case ADDED -> What.ADDED_BEFORE;
            case NOT_KNOWN -> What.STILL_NOT_KNOWN;
        };
    }

    /** The consultation in which it was asked for, where the record system named one (FHIR: ServiceRequest.encounter). */
    private static JsonNode within(LaunchContext context, JsonNode draft) {
        if (context.encounter() == null || !(draft.deepCopy() instanceof ObjectNode request)) {
            return draft;
        }
        request.putObject("encounter").put("reference", "Encounter/" + context.encounter());
        return request;
    }

    /** Where it cannot be kept, the page of that failure says it: no other will. */
    private void keep(String id, String session, String route, DraftOutcome saved) {
        Optional<DraftState> state = switch (saved) {
            case ADDED -> Optional.of(DraftState.ADDED);
            case NOT_KNOWN -> Optional.of(DraftState.NOT_KNOWN);
            case REFUSED, ACCESS_ENDED -> Optional.empty();
        };
        var told = new PageNotice(What.valueOf(saved.name()), route);
        try {
            change(id, session, memory -> memory.drafting(route, state).telling(told));
        } catch (LaunchFailed ended) {
            throw ended.telling(List.of(told));
        } catch (DataAccessException | TransactionException failure) {
            throw LaunchFailed.unexpected(failure, LaunchStep.FORM).telling(List.of(told));
        }
    }

    /** Changes what the page remembers; gives what it was before. */
    private PageState change(String id, String session, UnaryOperator<PageState> change) {
        var before = new AtomicReference<@Nullable PageState>();
        launches.change(id, session, held -> {
            before.set(held.memory());
            return Optional.of(held.remembering(change));
        });
        return Optional.ofNullable(before.get()).orElseThrow(ActiveLaunches::ended);
    }
}
