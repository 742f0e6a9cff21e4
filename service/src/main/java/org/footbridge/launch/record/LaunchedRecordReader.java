package org.footbridge.launch.record;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.footbridge.consultation.Consultation;
import org.footbridge.consultation.Consulted;
import org.footbridge.consultation.ConsultedBy;
import org.footbridge.facts.StatedPreferences;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.oauth.GrantedScopes;
import org.footbridge.launch.oauth.TokenRenewal;
import org.footbridge.launch.session.AskedPreferences;
import org.footbridge.launch.session.LaunchSession;
import org.footbridge.launch.session.LaunchStore;
import org.footbridge.launch.session.PageState;
import org.footbridge.launch.session.StoredLaunch;
import org.footbridge.record.RecordRequest;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.telemetry.Telemetry;
import org.springframework.stereotype.Component;

/** Reads a launch's record for pages, with its token, which pages do not see. */
@Component
public class LaunchedRecordReader {
    private final LaunchStore launches;
    private final TokenRenewal renewals;
    private final Consultation consultation;
    private final Clock clock;
    private final Telemetry telemetry;

    LaunchedRecordReader(
            LaunchStore launches, TokenRenewal renewals, Consultation consultation, Clock clock, Telemetry telemetry) {
        this.launches = launches;
        this.renewals = renewals;
        this.consultation = consultation;
        this.clock = clock;
        this.telemetry = telemetry;
    }

    /**
     * Reads the record of a launch and advises on it.
     *
     * @throws LaunchFailed where the launch is not of this browser, has ended, or its patient cannot be read
     */
    public LaunchedRecord read(LaunchSession session) {
        return read(renewals.ready(launches.require(session), session), session);
    }

    private LaunchedRecord read(StoredLaunch launch, LaunchSession session) {
        var context = launch.context();
        var granted = new GrantedScopes(context.granted());
        var templates = consultation.prefetchTemplates();
        var tokens = new NextTokens(session);
        var access = new FhirAccess(
                context.issuer(), Optional.of(launch.tokens().access()), granted.grant(templates, tokens));
        var request = new RecordRequest(context.patient(), Map.of(), Optional.of(access));
        var by = new ConsultedBy(context.user(), null, context.issuer(), true);
        return switch (consultation.advise(
                request,
                by,
                said(launch.page()),
                consultation.deadline(System.nanoTime()),
                telemetry.stagesOf("page"))) {
            case Consulted.OnRecord advised ->
                new LaunchedRecord(
                        context,
                        advised,
                        granted.missing(templates),
                        launch.page(),
                        granted.mayCreate(),
                        clock.instant(),
                        launch.tokens().endsForGood());
            case Consulted.OutOfTime(var retryAfter) ->
                throw new LaunchFailed(LaunchErrorCode.RECORD_TOO_SLOW, "the advice was not ready in time")
                        .withRetryAfter(Optional.of(retryAfter))
                        .withRetry(context.id());
            case Consulted.NoPatient none ->
                throw tokens.ranOut ? renewals.noAccess(session) : noPatient(none, context.id());
        };
    }

    /** What the patient was asked on the page; the record may not have it, or not yet. */
    private static Optional<StatedPreferences> said(PageState page) {
        return Optional.ofNullable(page.asked()).map(AskedPreferences::said);
    }

    /** Gives one reading another token for one that was refused. */
    private final class NextTokens implements UnaryOperator<Optional<String>> {
        private final LaunchSession session;
        /** Whether the last renewal, in whichever thread of the reading, brought none. */
        private volatile boolean ranOut;

        NextTokens(LaunchSession session) {
            this.session = session;
        }

        @Override
        public Optional<String> apply(Optional<String> refused) {
            var next = refused.flatMap(token -> renewals.renew(session, token))
                    .map(renewed -> renewed.tokens().access());
            ranOut = next.isEmpty();
            return next;
        }
    }

    private static LaunchFailed noPatient(Consulted.NoPatient none, String launch) {
        return switch (none.cause().orElse(null)) {
            case null -> new LaunchFailed(LaunchErrorCode.PATIENT_NOT_FOUND, "the record system has no such patient");
            case TOO_SLOW ->
                new LaunchFailed(LaunchErrorCode.RECORD_TOO_SLOW, "the patient did not come in time")
                        .withRetryAfter(none.retryAfter())
                        .withRetry(launch);
            case BUSY ->
                new LaunchFailed(LaunchErrorCode.RECORD_BUSY, "the FHIR server is busy")
                        .withRetryAfter(none.retryAfter())
                        .withRetry(launch);
            case REFUSED ->
                new LaunchFailed(LaunchErrorCode.PATIENT_NOT_READABLE, "the patient was refused or not granted");
            case UNREADABLE, NOT_GIVEN ->
                new LaunchFailed(LaunchErrorCode.PATIENT_NOT_READABLE, "the patient could not be read")
                        .withRetry(launch);
        };
    }
}
