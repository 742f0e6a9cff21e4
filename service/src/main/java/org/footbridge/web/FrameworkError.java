package org.footbridge.web;

import java.util.List;

/** A refusal that comes from the framework, known by its status only. */
record FrameworkError(ErrorCode fault, String diagnostics) {

    static FrameworkError ofStatus(int status) {
        return switch (status) {
            case 401 ->
                new FrameworkError(ErrorCode.NOT_AUTHENTICATED, "Send Authorization: Bearer with a signed JWT.");
            case 403 ->
                new FrameworkError(ErrorCode.NOT_ALLOWED, "This caller may not do that. Check its registration.");
            case 404 ->
                new FrameworkError(
                        ErrorCode.NOTHING_HERE, "Nothing is served at this path. Start from GET /cds-services.");
            case 405 ->
                new FrameworkError(
                        ErrorCode.WRONG_METHOD,
                        "The method is not served here. The Allow header lists those that are.");
            case 406 ->
                new FrameworkError(ErrorCode.NOT_ACCEPTABLE, "Answers are JSON only. Send Accept: application/json.");
            case 413 -> new FrameworkError(ErrorCode.BODY_TOO_LARGE, "The body is too long. Send less prefetch.");
            case 415 ->
                new FrameworkError(
                        ErrorCode.WRONG_MEDIA_TYPE, "Bodies are JSON only. Send Content-Type: application/json.");
            default ->
                status >= 500
                        ? new FrameworkError(ErrorCode.ENGINE_FAILURE, "The service failed and gives no advice.")
                        : new FrameworkError(
                                ErrorCode.BAD_REQUEST, "The request cannot be read. Check its line and headers.");
        };
    }

    OperationOutcome outcome() {
        return OperationOutcome.of(fault, diagnostics, List.of());
    }
}
