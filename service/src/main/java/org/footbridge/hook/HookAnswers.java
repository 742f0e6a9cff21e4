package org.footbridge.hook;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footbridge.card.Moment;
import org.footbridge.card.TracedCard;
import org.footbridge.cdshooks.CdsRequest;
import org.footbridge.cdshooks.CdsResponse;
import org.footbridge.consultation.Consultation;
import org.footbridge.consultation.Consulted;
import org.footbridge.consultation.ConsultedBy;
import org.footbridge.consultation.Deadline;
import org.footbridge.facts.FhirId;
import org.footbridge.facts.London;
import org.footbridge.feedback.LedgerCall.CallOutcome;
import org.footbridge.hook.clients.TrustedCaller;
import org.footbridge.hook.recording.CallRecorder;
import org.footbridge.record.RecordRequest;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.telemetry.MeasuredAnswer;
import org.footbridge.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the services answer: the {@link Consultation} as CDS Hooks. */
@Component
class HookAnswers {
    private static final Pattern PATIENTS = Pattern.compile("(Patient|RelatedPerson|Person)/.*");
    private static final Pattern CLINICIAN = Pattern.compile("Practitioner(Role)?/" + FhirId.REGEX);

    private final Consultation consultation;
    private final CallLedger ledger;
    private final CallRecorder recorder;
    private final Clock clock;

    HookAnswers(Consultation consultation, CallLedger ledger, CallRecorder recorder, Clock clock) {
        this.recorder = recorder;
        this.consultation = consultation;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** When the answer to a call must be ready that arrived then, on the clock of {@link System#nanoTime}. */
    Deadline deadline(long arrival) {
        return consultation.deadline(arrival);
    }

    /** The advice as cards; none where there is nothing to say. What was sent is remembered in the ledger. */
    CdsResponse answer(
            HookService service, CdsRequest request, TrustedCaller caller, Deadline deadline, MeasuredAnswer measured) {
        if (isForPatients(request)) {
            ledger.ended(service, request, CallOutcome.NOT_FOR_CLINICIANS, deadline);
            return new CdsResponse(List.of());
        }
        var called = moment(service, request);
        if (called.isOfNoConcern()) {
            ledger.ended(service, request, CallOutcome.OF_NO_CONCERN, deadline);
            return new CdsResponse(List.of());
        }
        var consulted = consult(called, request, caller, deadline, measured);
        switch (consulted) {
            case Consulted.OnRecord advised -> ledger.advised(service, request, advised, deadline);
            case Consulted.NoPatient _ -> ledger.ended(service, request, CallOutcome.PATIENT_NOT_READABLE, deadline);
            case Consulted.OutOfTime _ -> ledger.ended(service, request, CallOutcome.TOO_SLOW, deadline);
        }
        var advised = advised(consulted);
        var answer =
                new CdsResponse(advised.cards().stream().map(TracedCard::card).toList());
        recorder.record(service.id(), advised, answer);
        return answer;
    }

    /** A patient or a relative looks at the record: the advice is for clinicians, and some of it must not reach them. */
    private static boolean isForPatients(CdsRequest request) {
        var user = request.contextText("userId");
        return user != null && PATIENTS.matcher(user).matches();
    }

    /** The answer before it is remembered. */
    Consulted.OnRecord advise(
            HookService service, CdsRequest request, TrustedCaller caller, Deadline deadline, MeasuredAnswer measured) {
        return advised(consult(moment(service, request), request, caller, deadline, measured));
    }

    private CallMoment moment(HookService service, CdsRequest request) {
        return service.moment().read(request, LocalDate.now(clock.withZone(London.ZONE)), consultation::isReferral);
    }

    private Consulted consult(
            CallMoment called, CdsRequest request, TrustedCaller caller, Deadline deadline, MeasuredAnswer measured) {
        var patient = Objects.requireNonNull(request.contextText("patientId"), "checked on reading the request");
        var wanted = new RecordRequest(patient, request.prefetch(), access(request, caller), called.entries());
        return consultation.advise(wanted, consultedBy(request, caller, called.moment()), deadline, measured);
    }

    private static Consulted.OnRecord advised(Consulted consulted) {
        return switch (consulted) {
            case Consulted.OnRecord advised -> advised;
            case Consulted.NoPatient(var cause, var retryAfter) ->
                throw Refused.patientNotReadable(
                        "The patient "
                                + cause.map(why -> "could not be read (" + why.word() + ")")
                                        .orElse("is not there"),
                        retryAfter);
            case Consulted.OutOfTime(var retryAfter) -> throw Refused.answerTooSlow(retryAfter);
        };
    }

    /** A server is read with the token that came for it; without one only where the caller may do so. */
    private static Optional<FhirAccess> access(CdsRequest request, TrustedCaller caller) {
        var server = request.fhirServer();
        var authorization = request.fhirAuthorization();
        if (server == null || (authorization == null && !caller.mayReadWithoutToken())) {
            return Optional.empty();
        }
        return Optional.of(new FhirAccess(
                URI.create(server), Optional.ofNullable(authorization).map(granted -> granted.accessToken())));
    }

    private static ConsultedBy consultedBy(CdsRequest request, TrustedCaller caller, Moment moment) {
        var server = request.fhirServer() == null ? caller.onlyFhirServer() : URI.create(request.fhirServer());
        return new ConsultedBy(clinician(request), caller.page(), server, false, moment);
    }

    /** The user, where the hook names one that may sign a referral. */
    private static @Nullable String clinician(CdsRequest request) {
        var user = request.contextText("userId");
        return user != null && CLINICIAN.matcher(user).matches() ? user : null;
    }
}
