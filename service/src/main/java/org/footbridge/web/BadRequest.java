package org.footbridge.web;

import java.util.List;

/** The request breaks the standard in a way that leaves nothing to answer: 400. */
public final class BadRequest extends RequestRefused {
    private BadRequest(ErrorCode fault, String what, String remedy, List<String> fields) {
        super(fault, what, remedy, fields);
    }

    /** The body is no JSON, or not the JSON object expected. */
    public static BadRequest malformed(String what) {
        return new BadRequest(ErrorCode.MALFORMED_JSON, what, "Send one JSON object in UTF-8", List.of());
    }

    /** A required field was not sent. */
    public static BadRequest missing(String field) {
        return new BadRequest(ErrorCode.MISSING_FIELD, field + " is missing", "Send " + field, List.of(field));
    }

    /** A field was sent with a value that cannot be used. */
    public static BadRequest field(String field, String remedy) {
        return new BadRequest(ErrorCode.BAD_FIELD, field + " cannot be used as sent", remedy, List.of(field));
    }

    /** The service behind this id answers another hook. */
    public static BadRequest hook(String expected) {
        return new BadRequest(
                ErrorCode.WRONG_HOOK,
                "hook is not the one this service answers",
                "Send " + expected + ", as discovery says",
                List.of("hook"));
    }
}
