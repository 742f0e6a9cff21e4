package org.footbridge.launch;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.footbridge.hook.Advised;
import org.footbridge.hook.Consultation;
import org.footbridge.hook.Viewer;
import org.footbridge.launch.draft.DraftWriter;
import org.footbridge.launch.draft.Saved;
import org.footbridge.launch.failure.Failure;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.issuer.LaunchSettings;
import org.footbridge.launch.scope.Granted;
import org.footbridge.launch.session.HeldLaunch;
import org.footbridge.launch.session.Launches;
import org.footbridge.launch.token.Renewals;
import org.footbridge.prefetch.FhirAccess;
import org.footbridge.prefetch.RecordRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The door for pages: a launch's record, read with its token, which stays behind this door. */
@Component
public class LaunchedRecords {
    /** A token that ends while the record is being read would cost half the reading. */
    private static final Duration TOO_CLOSE = Duration.ofSeconds(10);

    private final Browser browser;
    private final Launches launches;
    private final Renewals renewals;
    private final LaunchSettings settings;
    private final Consultation consultation;
    private final DraftWriter drafts;
    private final Clock clock;

    LaunchedRecords(
            Browser browser,
            Launches launches,
            Renewals renewals,
            LaunchSettings settings,
            Consultation consultation,
            DraftWriter drafts,
            Clock clock) {
        this.browser = browser;
        this.launches = launches;
        this.renewals = renewals;
        this.settings = settings;
        this.consultation = consultation;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Reads the record of a launch and advises on it.
     *
     * @throws LaunchFailed where the launch is not of this browser, has ended, or its patient cannot be read
     */
    public LaunchedRecord read(String id, HttpServletRequest request) {
        String session = browser.require(request);
        return read(ready(held(id, session), session), session);
    }

    /**
     * Makes sure that a launch is this browser's and lives, without reading anything.
     *
     * @throws LaunchFailed where it is not
     */
    public void check(String id, HttpServletRequest request) {
        held(id, browser.require(request));
    }

    /**
     * Notes that a card was dismissed, so that the page remembers it while it is open.
     *
     * @param card the rules behind the card
     * @param reason HL7's code of the reason
     * @throws LaunchFailed where the launch is not of this browser, or has ended
     */
    public void dismiss(String id, HttpServletRequest request, String card, String reason) {
        String session = browser.require(request);
        held(id, session);
        launches.change(id, session, launch -> Optional.of(launch.dismissing(card, reason)));
    }

    /**
     * Writes a draft referral to the record of a launch.
     *
     * @throws LaunchFailed where the launch is not of this browser, or has ended
     */
    public Saved save(String id, HttpServletRequest request, JsonNode draft) {
        String session = browser.require(request);
        var launch = ready(held(id, session), session);
        if (!new Granted(launch.context().granted()).maySaveDrafts()) {
            return Saved.REFUSED;
        }
        return drafts.save(
                draft,
                launch.context().issuer(),
                launch.tokens().access(),
                refused -> refused.flatMap(token -> renewals.renew(id, session, token))
                        .map(renewed -> renewed.tokens().access()));
    }

    private HeldLaunch held(String id, String session) {
        return launches.find(id, session)
                .filter(held ->
                        settings.issuer(held.context().issuer().toString()).isPresent())
                .orElseThrow(() -> new LaunchFailed(Failure.SESSION_ENDED, "no such launch in this session"));
    }

    private HeldLaunch ready(HeldLaunch launch, String session) {
        if (launch.tokens().canBeRenewed()
                && launch.tokens().hasEnded(clock.instant().plus(TOO_CLOSE))) {
            var renewed = renewals.renew(
                    launch.context().id(), session, launch.tokens().access());
            if (renewed.isPresent()) {
                return renewed.get();
            }
        }
        if (launch.tokens().hasEnded(clock.instant())) {
            throw accessEnded();
        }
        return launch;
    }

    private LaunchedRecord read(HeldLaunch launch, String session) {
        var context = launch.context();
        var granted = new Granted(context.granted());
        var asks = consultation.asks();
        var ended = new AtomicBoolean();
        var grant = granted.grant(asks, refused -> {
            var renewed = refused.flatMap(token -> renewals.renew(context.id(), session, token));
            ended.set(renewed.isEmpty());
            return renewed.map(held -> held.tokens().access());
        });
        var access =
                new FhirAccess(context.issuer(), Optional.of(launch.tokens().access()), grant);
        var wanted = new RecordRequest(context.patient(), Map.of(), Optional.of(access));
        return switch (consultation.advise(wanted, new Viewer(context.user(), null))) {
            case Advised.OnRecord advised ->
                new LaunchedRecord(
                        context,
                        advised,
                        granted.missing(asks),
                        launch.dismissed(),
                        granted.maySaveDrafts(),
                        clock.instant());
            case Advised.NoPatient none -> throw ended.get() ? accessEnded() : noPatient(none, context.id());
        };
    }

    private static LaunchFailed noPatient(Advised.NoPatient none, String launch) {
        return switch (none.cause().orElse(null)) {
            case null -> new LaunchFailed(Failure.PATIENT_NOT_FOUND, "the record system has no such patient");
            case TOO_SLOW ->
                new LaunchFailed(Failure.RECORD_TOO_SLOW, "the patient did not come in time")
                        .retryAfter(none.retryAfter())
                        .sparing(launch);
            case REFUSED -> new LaunchFailed(Failure.PATIENT_NOT_READABLE, "the patient was refused or not granted");
            case UNREADABLE, NOT_GIVEN ->
                new LaunchFailed(Failure.PATIENT_NOT_READABLE, "the patient could not be read").sparing(launch);
        };
    }

    private static LaunchFailed accessEnded() {
        return new LaunchFailed(Failure.ACCESS_ENDED, "the token has ended and cannot be renewed");
    }
}
