package org.footbridge.launch.record;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.footbridge.consultation.Consultation;
import org.footbridge.consultation.Consulted;
import org.footbridge.consultation.Viewer;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.oauth.GrantedScopes;
import org.footbridge.launch.oauth.TokenRenewal;
import org.footbridge.launch.session.BrowserSession;
import org.footbridge.launch.session.StoredLaunch;
import org.footbridge.record.RecordRequest;
import org.footbridge.record.access.FhirAccess;
import org.springframework.stereotype.Component;

/** The door for pages: a launch's record, read with its token, which stays behind this door. */
@Component
public class LaunchedRecordReader {
    private final BrowserSession browser;
    private final ActiveLaunches open;
    private final TokenRenewal renewals;
    private final Consultation consultation;
    private final Clock clock;

    LaunchedRecordReader(
            BrowserSession browser,
            ActiveLaunches open,
            TokenRenewal renewals,
            Consultation consultation,
            Clock clock) {
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

    private LaunchedRecord read(StoredLaunch launch, String session) {
        var context = launch.context();
        var granted = new GrantedScopes(context.granted());
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
            case Consulted.OnRecord advised ->
                new LaunchedRecord(
                        context,
                        advised,
                        granted.missing(asks),
                        launch.memory(),
                        granted.maySaveDrafts(),
                        clock.instant(),
                        launch.tokens().endsForGood());
            case Consulted.NoPatient none ->
                throw ended.get() ? open.noAccess(context.id(), session) : noPatient(none, context.id());
        };
    }

    private static LaunchFailed noPatient(Consulted.NoPatient none, String launch) {
        return switch (none.cause().orElse(null)) {
            case null -> new LaunchFailed(LaunchErrorCode.PATIENT_NOT_FOUND, "the record system has no such patient");
            case TOO_SLOW ->
                new LaunchFailed(LaunchErrorCode.RECORD_TOO_SLOW, "the patient did not come in time")
                        .retryAfter(none.retryAfter())
                        .sparing(launch);
            case BUSY ->
                new LaunchFailed(LaunchErrorCode.RECORD_BUSY, "the FHIR server is busy")
                        .retryAfter(none.retryAfter())
                        .sparing(launch);
            case REFUSED ->
                new LaunchFailed(LaunchErrorCode.PATIENT_NOT_READABLE, "the patient was refused or not granted");
            case UNREADABLE, NOT_GIVEN ->
                new LaunchFailed(LaunchErrorCode.PATIENT_NOT_READABLE, "the patient could not be read").sparing(launch);
        };
    }
}
