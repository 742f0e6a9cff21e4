package org.footbridge.launch.record;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.footbridge.chart.PreferenceResponse;
import org.footbridge.chart.PreferenceResponse.Item;
import org.footbridge.chart.PreferenceResponse.ItemAnswer;
import org.footbridge.chart.PreferenceResponse.Respondent;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.failure.PageNotice;
import org.footbridge.launch.failure.PageNotice.Kind;
import org.footbridge.launch.oauth.GrantedScopes;
import org.footbridge.launch.oauth.TokenRenewal;
import org.footbridge.launch.record.ResourceCreator.Outcome;
import org.footbridge.launch.session.AskedPreferences;
import org.footbridge.launch.session.AskedPreferences.Kept;
import org.footbridge.launch.session.LaunchContext;
import org.footbridge.launch.session.LaunchSession;
import org.footbridge.launch.session.LaunchStore;
import org.footbridge.launch.session.PageState;
import org.footbridge.launch.session.StoredLaunch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what a patient was asked would suit them: in the record where that was granted, else for as long as the launch lives.
 */
@Component
public class PreferenceActions {
    private final LaunchStore launches;
    private final TokenRenewal renewals;
    private final ResourceCreator creator;
    private final PageMemory memory;
    private final Clock clock;

    PreferenceActions(
            LaunchStore launches, TokenRenewal renewals, ResourceCreator creator, PageMemory memory, Clock clock) {
        this.launches = launches;
        this.renewals = renewals;
        this.creator = creator;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Keeps answers once: the form that is sent again, meanwhile or later, changes nothing, nor does one of a page that has
     * not seen the answers that count by now.
     *
     * @param form number of the form
     * @param before what had been asked on this page when the form was looked at; null where nothing had
     * @param items the answers; none takes earlier ones back
     * @throws LaunchFailed where the launch is not of this browser, or has ended
     */
    public void keep(LaunchSession session, String form, @Nullable AskedPreferences before, List<Item> items) {
        var launch = ready(session);
        boolean toRecord = new GrantedScopes(launch.context().granted()).mayKeepPreferences();
        var codes = items.stream()
                .flatMap(item -> item.answers().stream())
                .map(ItemAnswer::code)
                .toList();
        // As precisely as the record will have it, so that both copies are the same.
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var asked = new AskedPreferences(form, codes, now, toRecord ? Kept.BEING_KEPT : Kept.FOR_NOW);
        if (!reserve(session, before, asked) || !toRecord) {
            return;
        }
        var saved = creator.create(PreferenceResponse.of(items, respondent(launch.context()), now), launch, session);
        finish(session, asked, saved);
    }

    /** Keeps a notice for the next page to show. */
    public void addNotice(LaunchSession session, Kind kind) {
        memory.change(session, page -> page.withNotice(new PageNotice(kind, "")));
    }

    private StoredLaunch ready(LaunchSession session) {
        try {
            return renewals.ready(launches.require(session), session);
        } catch (LaunchFailed failed) {
            throw failed.withNotices(List.of(new PageNotice(Kind.ANSWERS_NOT_KEPT, "")));
        }
    }

    private static Respondent respondent(LaunchContext context) {
        return new Respondent("Patient/" + context.patient(), context.user(), context.encounter());
    }

    /** Of two presses at once, the first wins. */
    private boolean reserve(LaunchSession session, @Nullable AskedPreferences before, AskedPreferences asked) {
        var page = memory.change(session, now -> {
            if (isSameForm(now, asked)) {
                return now.withNotice(new PageNotice(Kind.ANSWERS_BEFORE, ""));
            }
            if (!Objects.equals(now.asked(), before)) {
                return now.withNotice(new PageNotice(Kind.ANSWERS_CHANGED, ""));
            }
            var kept = now.withAsked(asked);
            return asked.kept() == Kept.FOR_NOW ? kept.withNotice(new PageNotice(forNow(asked), "")) : kept;
        });
        return !isSameForm(page, asked) && Objects.equals(page.asked(), before);
    }

    private static Kind forNow(AskedPreferences asked) {
        return asked.answers().isEmpty() ? Kind.ANSWERS_TAKEN_BACK_FOR_NOW : Kind.ANSWERS_FOR_NOW;
    }

    private static boolean isSameForm(PageState page, AskedPreferences asked) {
        var now = page.asked();
        return now != null && now.form().equals(asked.form());
    }

    private void finish(LaunchSession session, AskedPreferences asked, Outcome saved) {
        var kept = switch (saved) {
            case ADDED -> Kept.IN_RECORD;
            case NOT_KNOWN -> Kept.NOT_KNOWN;
            case REFUSED, ACCESS_ENDED -> Kept.FOR_NOW;
        };
        memory.keep(
                session,
                page -> isSameForm(page, asked) ? page.withAsked(asked.with(kept)) : page,
                new PageNotice(notice(saved, asked.answers().isEmpty()), ""));
    }

    private static Kind notice(Outcome saved, boolean takenBack) {
        return switch (saved) {
            case ADDED -> takenBack ? Kind.ANSWERS_TAKEN_BACK : Kind.ANSWERS_ADDED;
            case NOT_KNOWN -> Kind.ANSWERS_NOT_KNOWN;
            case REFUSED, ACCESS_ENDED -> Kind.ANSWERS_REFUSED;
        };
    }
}
