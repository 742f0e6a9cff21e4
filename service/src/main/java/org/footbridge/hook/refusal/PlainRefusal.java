package org.footbridge.hook.refusal;

import java.util.List;

/** A refusal that comes from the framework, known by its status only. */
record PlainRefusal(Fault fault, String diagnostics) {

    static PlainRefusal ofStatus(int status) {
        return switch (status) {
            case 401 -> new PlainRefusal(Fault.NOT_AUTHENTICATED, "Send Authorization: Bearer with a signed JWT.");
            case 403 -> new PlainRefusal(Fault.NOT_ALLOWED, "This caller may not do that. Check its registration.");
            case 404 ->
                new PlainRefusal(Fault.NOTHING_HERE, "Nothing is served at this path. Start from GET /cds-services.");
            case 405 ->
                new PlainRefusal(
                        Fault.WRONG_METHOD, "The method is not served here. The Allow header lists those that are.");
            case 406 -> new PlainRefusal(Fault.NOT_ACCEPTABLE, "Answers are JSON only. Send Accept: application/json.");
            case 413 -> new PlainRefusal(Fault.BODY_TOO_LARGE, "The body is too long. Send less prefetch.");
            case 415 ->
                new PlainRefusal(Fault.WRONG_MEDIA_TYPE, "Bodies are JSON only. Send Content-Type: application/json.");
            default ->
                status >= 500
                        ? new PlainRefusal(Fault.ENGINE_FAILURE, "The service failed and gives no advice.")
                        : new PlainRefusal(
                                Fault.BAD_REQUEST, "The request cannot be read. Check its line and headers.");
        };
    }

    OperationOutcome outcome() {
        return OperationOutcome.of(fault, diagnostics, List.of());
    }
}
