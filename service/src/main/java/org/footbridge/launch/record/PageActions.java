package org.footbridge.launch.record;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.failure.LaunchStep;
import org.footbridge.launch.failure.PageNotice;
import org.footbridge.launch.failure.PageNotice.Kind;
import org.footbridge.launch.oauth.GrantedScopes;
import org.footbridge.launch.oauth.TokenRenewal;
import org.footbridge.launch.record.DraftReferralWriter.Outcome;
import org.footbridge.launch.session.LaunchContext;
import org.footbridge.launch.session.LaunchSession;
import org.footbridge.launch.session.LaunchStore;
import org.footbridge.launch.session.PageState;
import org.footbridge.launch.session.PageState.DraftState;
import org.footbridge.launch.session.PageState.ShownCard;
import org.footbridge.launch.session.StoredLaunch;
import org.footbridge.web.FailureTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a clinician does on the page. What came of it is kept with the launch until a page has shown it. */
@Component
public class PageActions {
    private static final Logger LOG = LoggerFactory.getLogger(PageActions.class);

    private final LaunchStore launches;
    private final TokenRenewal renewals;
    private final DraftReferralWriter drafts;

    PageActions(LaunchStore launches, TokenRenewal renewals, DraftReferralWriter drafts) {
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
    public Optional<ShownCard> dismiss(LaunchSession session, String uuid, String reason) {
        launches.require(session);
        var before = change(
                session,
                page -> page.byUuid(uuid)
                        .map(card -> card.reasons().contains(reason)
                                ? page.withDismissed(card, reason)
                                        .withNotice(new PageNotice(Kind.DISMISSED, card.key()))
                                : page.withNotice(new PageNotice(Kind.NO_REASON, card.key())))
                        .orElseGet(() -> page.withNotice(new PageNotice(Kind.NO_SUCH_CARD, ""))));
        return before.byUuid(uuid)
                .filter(card -> card.reasons().contains(reason))
                .filter(card -> !reason.equals(before.dismissed().get(card.key())));
    }

    /** Keeps a notice for the next page to show. */
    public void addNotice(LaunchSession session, PageNotice notice) {
        change(session, page -> page.withNotice(notice));
    }

    /**
     * Writes a draft referral, or a task for a colleague, to the record of a launch, once: who presses the button again, meanwhile or later, in any
     * tab and on any instance, gets a notice instead.
     *
     * @param route whose draft it is, or the name of the task
     * @return whether it is in the record by this
     * @throws LaunchFailed where the launch is not of this browser, or has ended
     */
    public boolean refer(LaunchSession session, String route, JsonNode draft) {
        var launch = ready(session, route);
        if (!new GrantedScopes(launch.context().granted())
                .mayCreate()
                .contains(draft.path("resourceType").stringValue(""))) {
            addNotice(session, new PageNotice(Kind.REFUSED, route));
            return false;
        }
        if (!reserve(session, route)) {
            return false;
        }
        Outcome saved;
        try {
            saved = drafts.save(
                    within(launch.context(), draft),
                    launch.context().issuer(),
                    launch.tokens().access(),
                    refused -> refused.flatMap(token -> renewals.renew(session, token))
                            .map(renewed -> renewed.tokens().access()));
        } catch (RuntimeException unexpected) {
            LOG.error("A draft may not have been written: {}", FailureTrace.withoutMessages(unexpected));
            saved = Outcome.NOT_KNOWN;
        }
        keep(session, route, saved);
        return saved == Outcome.ADDED;
    }

    private StoredLaunch ready(LaunchSession session, String route) {
        try {
            return renewals.ready(launches.require(session), session);
        } catch (LaunchFailed failed) {
            throw failed.withNotices(List.of(new PageNotice(Kind.NOT_READ, route)));
        }
    }

    /** Of two presses at once, the first wins; the other gets a notice how far the draft has come. */
    private boolean reserve(LaunchSession session, String route) {
        return change(
                        session,
                        page -> page.draft(route)
                                .map(draft -> page.withNotice(new PageNotice(again(draft), route)))
                                .orElseGet(() -> page.withDraft(route, Optional.of(DraftState.BEING_ADDED))))
                .draft(route)
                .isEmpty();
    }

    private static Kind again(DraftState state) {
        return switch (state) {
            case BEING_ADDED -> Kind.BEING_ADDED;
            case ADDED -> Kind.ADDED_BEFORE;
            case NOT_KNOWN -> Kind.STILL_NOT_KNOWN;
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

    /** Where it cannot be kept, the page of that failure shows it: no other will. */
    private void keep(LaunchSession session, String route, Outcome saved) {
        Optional<DraftState> state = switch (saved) {
            case ADDED -> Optional.of(DraftState.ADDED);
            case NOT_KNOWN -> Optional.of(DraftState.NOT_KNOWN);
            case REFUSED, ACCESS_ENDED -> Optional.empty();
        };
        var notice = new PageNotice(Kind.valueOf(saved.name()), route);
        try {
            change(session, page -> page.withDraft(route, state).withNotice(notice));
        } catch (LaunchFailed ended) {
            throw ended.withNotices(List.of(notice));
        } catch (DataAccessException | TransactionException failure) {
            throw LaunchFailed.unexpected(failure, LaunchStep.FORM).withNotices(List.of(notice));
        }
    }

    /** Changes what the page remembers; returns what it was before. */
    private PageState change(LaunchSession session, UnaryOperator<PageState> change) {
        return launches.change(session, launch -> launch.withPage(change))
                .orElseThrow(session::ended)
                .before()
                .page();
    }
}
