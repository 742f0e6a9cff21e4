package org.footbridge.launch.record;

import java.util.List;
import java.util.Optional;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.failure.PageNotice;
import org.footbridge.launch.failure.PageNotice.Kind;
import org.footbridge.launch.oauth.GrantedScopes;
import org.footbridge.launch.oauth.TokenRenewal;
import org.footbridge.launch.record.ResourceCreator.Outcome;
import org.footbridge.launch.session.LaunchContext;
import org.footbridge.launch.session.LaunchSession;
import org.footbridge.launch.session.LaunchStore;
import org.footbridge.launch.session.PageState.DraftState;
import org.footbridge.launch.session.PageState.ShownCard;
import org.footbridge.launch.session.StoredLaunch;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a clinician does on the page. What came of it is kept with the launch until a page has shown it. */
@Component
public class PageActions {
    private final LaunchStore launches;
    private final TokenRenewal renewals;
    private final ResourceCreator creator;
    private final PageMemory memory;

    PageActions(LaunchStore launches, TokenRenewal renewals, ResourceCreator creator, PageMemory memory) {
        this.launches = launches;
        this.renewals = renewals;
        this.creator = creator;
        this.memory = memory;
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
        var before = memory.change(
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
        memory.change(session, page -> page.withNotice(notice));
    }

    /**
     * Writes a draft referral, or a task for a colleague, to the record of a launch, once: who presses the button again,
     * meanwhile or later, in any tab and on any instance, gets a notice instead.
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
        var saved = creator.create(within(launch.context(), draft), launch, session);
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
        return memory.change(
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

    private void keep(LaunchSession session, String route, Outcome saved) {
        Optional<DraftState> state = switch (saved) {
            case ADDED -> Optional.of(DraftState.ADDED);
            case NOT_KNOWN -> Optional.of(DraftState.NOT_KNOWN);
            case REFUSED, ACCESS_ENDED -> Optional.empty();
        };
        memory.keep(session, page -> page.withDraft(route, state), new PageNotice(Kind.valueOf(saved.name()), route));
    }
}
