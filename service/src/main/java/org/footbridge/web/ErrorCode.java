package org.footbridge.web;

import java.util.Locale;

/**
 * Refusals: every way in which the service refuses a call. The page docs/errors.md explains each one, and a test
 * compares it with this list.
 */
public enum ErrorCode {
    MALFORMED_JSON(400, "structure"),
    MISSING_FIELD(400, "required"),
    BAD_FIELD(400, "value"),
    WRONG_HOOK(400, "value"),
    BAD_REQUEST(400, "invalid"),
    NOT_AUTHENTICATED(401, "login"),
    BAD_TOKEN(401, "login"),
    FOREIGN_FHIR_SERVER(403, "forbidden"),
    FOREIGN_ORIGIN(403, "forbidden"),
    NOT_ALLOWED(403, "forbidden"),
    UNKNOWN_SERVICE(404, "not-found"),
    NOTHING_HERE(404, "not-found"),
    WRONG_METHOD(405, "not-supported"),
    NOT_ACCEPTABLE(406, "not-supported"),
    PATIENT_NOT_READABLE(412, "processing"),
    BODY_TOO_LARGE(413, "too-long"),
    WRONG_MEDIA_TYPE(415, "not-supported"),
    EXPECTATION_FAILED(417, "not-supported"),
    ENGINE_FAILURE(500, "exception"),
    NOT_IMPLEMENTED(501, "not-supported"),
    ANSWER_TOO_SLOW(503, "timeout"),
    KEYS_NOT_READABLE(503, "transient"),
    TOO_MANY_TOKENS(503, "throttled"),
    FEEDBACK_NOT_KEPT(503, "transient"),
    LEDGER_NOT_READABLE(503, "transient"),
    HTTP_VERSION(505, "not-supported");

    private final int status;
    private final String issueType;

    ErrorCode(int status, String issueType) {
        this.status = status;
        this.issueType = issueType;
    }

    public int status() {
        return status;
    }

    /** A code of FHIR's value set issue-type. */
    String issueType() {
        return issueType;
    }

    /** The name in responses and in docs/errors.md. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
