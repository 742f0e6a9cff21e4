package org.footbridge.launch.failure;

import java.util.Locale;

/** Every way in which a launch can end early; docs/errors.md explains each one, and a test compares it with this list. */
public enum LaunchErrorCode {
    BAD_LAUNCH(
            LaunchStep.LAUNCH,
            400,
            "This page was opened in a way that cannot be used",
            "Open it again from the patient's record. If that does not help, tell the support of the record system that the"
                    + " launch must carry iss and launch, each once."),
    UNKNOWN_ISSUER(
            LaunchStep.LAUNCH,
            403,
            "This record system is not registered",
            "Nothing was asked of it. Tell the Footbridge administrator if it should be."),
    COOKIE_MISSING(
            LaunchStep.LAUNCH,
            403,
            "Your browser did not send back our cookie",
            "Allow cookies for this page, or have the record system open it in a window of its own; then open it again"
                    + " from the patient's record."),
    SESSION_ENDED(
            LaunchStep.LAUNCH,
            403,
            "This page has ended, or was opened in another browser",
            "Open it again from the patient's record."),
    LAUNCHES_NOT_KEPT(
            LaunchStep.LAUNCH,
            503,
            "Footbridge cannot keep track of this page just now",
            "Nothing is wrong in the patient's record. Try again in a minute; if it goes on, tell the Footbridge administrator,"
                    + " with the reference below."),
    NO_SUCH_PAGE(LaunchStep.LAUNCH, 404, "There is no such page", "Open it again from the patient's record."),
    RECORD_SYSTEM_UNREACHABLE(
            LaunchStep.DISCOVERY,
            502,
            "The record system could not be reached",
            "Try again in a minute. If it goes on, tell the support of the record system."),
    RECORD_SYSTEM_UNSUITABLE(
            LaunchStep.DISCOVERY,
            502,
            "The record system does not say how to open it safely",
            "Tell the Footbridge administrator, with the reference below: the log says what is missing."),
    RECORD_SYSTEM_BUSY(
            LaunchStep.DISCOVERY,
            503,
            "The record system is too busy just now",
            "Open it again from the patient's record."),
    PERMISSION_DENIED(
            LaunchStep.AUTHORIZE,
            403,
            "Permission to read the record was not given",
            "Nothing was read. If that was a mistake, open it again and allow it."),
    SCOPE_REFUSED(
            LaunchStep.AUTHORIZE,
            502,
            "The record system does not let Footbridge ask for what it needs",
            "Nothing was read. Tell the Footbridge administrator: the registration there and here must agree on the scopes."),
    AUTHORIZATION_FAILED(
            LaunchStep.AUTHORIZE,
            502,
            "The record system did not give permission",
            "Nothing was read. Open it again from the patient's record."),
    ANSWER_NOT_EXPECTED(
            LaunchStep.AUTHORIZE,
            403,
            "This answer of the record system was not expected, or was used before",
            "Nothing was read. Open it again from the patient's record."),
    CODE_REFUSED(
            LaunchStep.TOKEN,
            502,
            "The record system no longer took the permission that it had given",
            "Nothing was read. Open it again from the patient's record."),
    CLIENT_REFUSED(
            LaunchStep.TOKEN,
            502,
            "The record system did not recognise Footbridge",
            "Tell the Footbridge administrator: client id, keys and clocks must agree with the registration."),
    TOKEN_FAILED(
            LaunchStep.TOKEN,
            502,
            "The record system gave no usable access",
            "Nothing was read. Open it again; if it goes on, tell the Footbridge administrator."),
    TOKEN_ENDPOINT_BUSY(
            LaunchStep.TOKEN,
            503,
            "The record system is too busy just now",
            "Open it again from the patient's record."),
    NO_PATIENT(
            LaunchStep.TOKEN,
            409,
            "The record system did not say which patient this is about",
            "Open a patient's record first, then open this page from it."),
    IDENTITY_UNSOUND(
            LaunchStep.ID_TOKEN,
            502,
            "The record system did not prove who you are",
            "Nothing was read. Open it again; if it goes on, tell the Footbridge administrator."),
    NOT_A_CLINICIAN(
            LaunchStep.ID_TOKEN,
            403,
            "This page is for clinicians",
            "Nothing was read. Sign in to the record system as a member of staff, then open it again."),
    ACCESS_ENDED(
            LaunchStep.READ,
            403,
            "Access to this record has ended",
            "What was read is gone from here. Open it again from the patient's record."),
    ACCESS_NOT_RENEWED(
            LaunchStep.READ,
            503,
            "Access to this record could not be renewed just now",
            "The record system did not answer as it should. Try again in a moment, or open this page again from the"
                    + " patient's record."),
    PATIENT_NOT_READABLE(
            LaunchStep.READ,
            502,
            "The patient's record could not be read",
            "Without the patient nothing can be said. Try again, or open it again from the patient's record."),
    PATIENT_NOT_FOUND(
            LaunchStep.READ,
            404,
            "The record system does not have this patient",
            "Open it again from the patient's record."),
    RECORD_TOO_SLOW(
            LaunchStep.READ,
            503,
            "The record system is too slow just now",
            "Without the patient nothing can be said. Try again in a moment."),
    RECORD_BUSY(
            LaunchStep.READ,
            503,
            "The record system is busy just now",
            "Without the patient nothing can be said. Try again in a moment."),
    FORM_EXPIRED(
            LaunchStep.FORM,
            403,
            "That button was no longer good",
            "Nothing was done. Go back, load the page again and press it again."),
    BAD_FORM(
            LaunchStep.FORM,
            400,
            "That button sent something that cannot be used",
            "Nothing was done. Open the page again from the patient's record and press it there."),
    INSIDE_FAILURE(
            LaunchStep.READ,
            500,
            "Footbridge failed and gives no advice",
            "Tell the Footbridge administrator, with the reference below.");

    private final LaunchStep step;
    private final int status;
    private final String what;
    private final String remedy;

    LaunchErrorCode(LaunchStep step, int status, String what, String remedy) {
        this.step = step;
        this.status = status;
        this.what = what;
        this.remedy = remedy;
    }

    public LaunchStep step() {
        return step;
    }

    public int status() {
        return status;
    }

    /** What happened, for the person who sees the page. */
    public String what() {
        return what;
    }

    public String remedy() {
        return remedy;
    }

    /** The name in the log and in docs/errors.md. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
