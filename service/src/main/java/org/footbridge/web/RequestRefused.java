package org.footbridge.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A call that cannot be answered. The message says what is wrong and what to do, and never holds what was sent. */
public abstract sealed class RequestRefused extends RuntimeException
        permits BadRequest, UnknownService, ForeignFhirServer, PreconditionFailed, BodyTooLarge, ServiceUnavailable {
    private final ErrorCode fault;
    private final List<String> fields;

    RequestRefused(ErrorCode fault, String what, String remedy, List<String> fields) {
        super(sentence(what) + " " + sentence(remedy));
        this.fault = fault;
        this.fields = List.copyOf(fields);
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** Which kind of refusal this is. */
    public ErrorCode fault() {
        return fault;
    }

    /** When the same call may be sent again, where that is known. */
    Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    OperationOutcome outcome() {
        return OperationOutcome.of(fault, String.valueOf(getMessage()), fields);
    }
}
