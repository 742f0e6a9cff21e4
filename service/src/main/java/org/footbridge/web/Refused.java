package org.footbridge.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A call that cannot be answered. The message says what is wrong and what to do, and never holds what was sent. */
public final class Refused extends RuntimeException {
    private final ErrorCode code;
    private final List<String> fields;
    private final transient Optional<Duration> retryAfter;

    private Refused(ErrorCode code, String what, String remedy, List<String> fields, Optional<Duration> retryAfter) {
        super(what + ". " + remedy + ".");
        this.code = code;
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
    }

    private static Refused of(ErrorCode code, String what, String remedy, String... fields) {
        return new Refused(code, what, remedy, List.of(fields), Optional.empty());
    }

    /** The body is no JSON, or not the JSON object expected. */
    public static Refused malformed(String what) {
        return of(ErrorCode.MALFORMED_JSON, what, "Send one JSON object in UTF-8");
    }

    /** A required field was not sent. */
    public static Refused missingField(String field) {
        return of(ErrorCode.MISSING_FIELD, field + " is missing", "Send " + field, field);
    }

    /** A field was sent with a value that cannot be used. */
    public static Refused badField(String field, String remedy) {
        return of(ErrorCode.BAD_FIELD, field + " cannot be used as sent", remedy, field);
    }

    /** The service of this id answers another hook. */
    public static Refused wrongHook(String expected) {
        return of(
                ErrorCode.WRONG_HOOK,
                "hook is not the one this service answers",
                "Send " + expected + ", as discovery says",
                "hook");
    }

    /** No service has the id that was called. */
    public static Refused unknownService() {
        return of(ErrorCode.UNKNOWN_SERVICE, "There is no service of this id", "Take the id from GET /cds-services");
    }

    /** The request names a FHIR server that may not be read for this caller; nothing was read. */
    public static Refused foreignFhirServer(String remedy) {
        return of(ErrorCode.FOREIGN_FHIR_SERVER, "fhirServer is not registered for this caller", remedy, "fhirServer");
    }

    /**
     * The patient could neither be taken from prefetch nor read.
     *
     * @param what reaches the caller: it names keys and steps, never anything of the record
     * @param retryAfter when to call again, where the FHIR server said so
     */
    public static Refused patientNotReadable(String what, Optional<Duration> retryAfter) {
        return new Refused(
                ErrorCode.PATIENT_NOT_READABLE,
                what,
                "Send the prefetch key \"patient\", or fhirServer with leave to read the patient",
                List.of(),
                retryAfter);
    }

    /** The body is longer than this installation reads. */
    public static Refused bodyTooLarge(long limitInBytes) {
        return of(
                ErrorCode.BODY_TOO_LARGE,
                "The body is longer than " + limitInBytes + " bytes",
                "Send less prefetch (what is left out is read from fhirServer) or raise footbridge.body-limit");
    }

    /** The feedback could not be written; none of the batch is kept. */
    public static Refused feedbackNotKept() {
        return of(
                ErrorCode.FEEDBACK_NOT_KEPT,
                "The feedback could not be kept",
                "Send the same batch again later; repeats are counted once");
    }

    /** The ledger could not be read, so that nobody knows how the rules are used. */
    public static Refused ledgerNotReadable() {
        return of(ErrorCode.LEDGER_NOT_READABLE, "The ledger cannot be read", "Check its database; then ask again");
    }

    /** The time for one answer was used up. */
    public static Refused answerTooSlow(Duration retryAfter) {
        return new Refused(
                ErrorCode.ANSWER_TOO_SLOW,
                "The answer was not ready in time",
                "Call again later, or send less prefetch",
                List.of(),
                Optional.of(retryAfter));
    }

    /** A failure inside, which the log holds under the incident. */
    static Refused engineFailure(String incident) {
        return of(
                ErrorCode.ENGINE_FAILURE,
                "The service failed and gives no advice",
                "Report incident " + incident + " to the Footbridge administrator");
    }

    /** A refusal by Spring or by the servlet container, of which only the status is known. */
    public static Refused ofStatus(int status) {
        return switch (status) {
            case 401 ->
                of(
                        ErrorCode.NOT_AUTHENTICATED,
                        "The call carries no token",
                        "Send Authorization: Bearer with a signed JWT");
            case 403 -> of(ErrorCode.NOT_ALLOWED, "This caller may not do that", "Check its registration");
            case 404 -> of(ErrorCode.NOTHING_HERE, "Nothing is served at this path", "Start from GET /cds-services");
            case 405 ->
                of(ErrorCode.WRONG_METHOD, "The method is not served here", "The Allow header lists those that are");
            case 406 -> of(ErrorCode.NOT_ACCEPTABLE, "Answers are JSON only", "Send Accept: application/json");
            case 413 -> of(ErrorCode.BODY_TOO_LARGE, "The body is too long", "Send less prefetch");
            case 415 -> of(ErrorCode.WRONG_MEDIA_TYPE, "Bodies are JSON only", "Send Content-Type: application/json");
            case 417 ->
                of(
                        ErrorCode.EXPECTATION_FAILED,
                        "Expect names something else than 100-continue",
                        "Leave the header out");
            case 505 -> of(ErrorCode.HTTP_VERSION, "This version of HTTP is not served", "Send HTTP/1.1");
            case 501 ->
                of(
                        ErrorCode.NOT_IMPLEMENTED,
                        "The method or the transfer coding is not implemented",
                        "Send GET or POST, with a Content-Length or chunked");
            default ->
                status >= 500
                        ? of(ErrorCode.ENGINE_FAILURE, "The service failed and gives no advice", "Call again later")
                        : of(ErrorCode.BAD_REQUEST, "The request cannot be read", "Check its line and headers");
        };
    }

    OperationOutcome outcome() {
        return OperationOutcome.of(code, String.valueOf(getMessage()), fields);
    }

    int status() {
        return code.status();
    }

    ResponseEntity<OperationOutcome> response() {
        return ResponseEntity.status(code.status())
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> retryAfter.ifPresent(
                        wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()))))
                .body(outcome());
    }
}
