package org.footbridge.launch.record;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.footbridge.hook.Advised;
import org.footbridge.hook.Consultation;
import org.footbridge.hook.Viewer;
import org.footbridge.launch.failure.Failure;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.scope.Granted;
import org.footbridge.launch.session.Browser;
import org.footbridge.launch.session.HeldLaunch;
import org.footbridge.launch.token.Renewals;
import org.footbridge.prefetch.RecordRequest;
import org.footbridge.prefetch.server.FhirAccess;
import org.springframework.stereotype.Component;

/** The door for pages: a launch's record, read with its token, which stays behind this door. */
@Component
public class LaunchedRecords {
    private final Browser browser;
    private final OpenLaunches open;
    private final Renewals renewals;
    private final Consultation consultation;
    private final Clock clock;

    LaunchedRecords(Browser browser, OpenLaunches open, Renewals renewals, Consultation consultation, Clock clock) {
        this.browser = browser;
        this.open = open;
        this.renewals = renewals;
        this.consultation = consultation;
        this.clock = clock;
    }

    /**
     * Reads the record of a launch and advises on it.
     *
     * @throws LaunchFailed where the launch is not of this browser, has ended, or its patient cannot be read
     */
    public LaunchedRecord read(String id, HttpServletRequest request) {
        String session = browser.require(request);
        return read(open.ready(open.held(id, session), session), session);
    }

    /**
     * Makes sure that a launch is this browser's and lives, without reading anything.
     *
     * @throws LaunchFailed where it is not
     */
    public void check(String id, HttpServletRequest request) {
        open.held(id, browser.require(request));
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
                        launch.memory(),
                        granted.maySaveDrafts(),
                        clock.instant(),
                        launch.tokens().endsForGood());
            case Advised.NoPatient none ->
                throw ended.get() ? open.noAccess(context.id(), session) : noPatient(none, context.id());
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
}
