package org.footbridge.launcher.faultlab;

/** One thing that goes wrong in a test run. */
public enum Fault {
    NONE(Step.HOOK, "Nothing goes wrong"),

    HALF_PREFETCH(Step.HOOK, "Half of the prefetch is left out"),
    NO_PREFETCH(Step.HOOK, "The prefetch is left out"),
    PREFETCH_ERRORS(Step.HOOK, "Half of the prefetch could not be read (OperationOutcome)"),
    NO_AUTHORIZATION(Step.HOOK, "Half of the prefetch is left out, and there is no token to read the rest"),

    FOREIGN_ISSUER(Step.LAUNCH, "The launch names another record system (iss)"),
    SPENT_LAUNCH(Step.LAUNCH, "The launch has been used already"),

    DISCOVERY_ERROR(Step.DISCOVERY, "Status 500"),
    DISCOVERY_SLOW(Step.DISCOVERY, "A very late answer"),
    DISCOVERY_REDIRECTED(Step.DISCOVERY, "A redirect to another host"),
    DISCOVERY_OVERSIZED(Step.DISCOVERY, "An answer of 5 MB"),
    DISCOVERY_WITHOUT_PKCE(Step.DISCOVERY, "No PKCE with S256"),
    DISCOVERY_OLD_SCOPES(Step.DISCOVERY, "Scopes of SMART 1 only"),

    DENIED(Step.AUTHORIZE, "The person says no"),
    SCOPE_WITHHELD(Step.AUTHORIZE, "A scope is not granted"),
    AUTHORIZE_ERROR(Step.AUTHORIZE, "Status 500"),
    WRONG_STATE(Step.AUTHORIZE, "The answer carries another state"),

    CODE_EXPIRED(Step.TOKEN, "The code has expired"),
    CLIENT_REFUSED(Step.TOKEN, "The app is not recognised"),
    TOKEN_ERROR(Step.TOKEN, "Status 500"),
    TOKEN_SLOW(Step.TOKEN, "A very late answer"),
    NO_PATIENT(Step.TOKEN, "No patient in context"),
    ID_TOKEN_NONCE(Step.TOKEN, "id_token with another nonce"),
    ID_TOKEN_AUDIENCE(Step.TOKEN, "id_token for another app (aud)"),
    ID_TOKEN_ISSUER(Step.TOKEN, "id_token of another issuer (iss)"),
    ID_TOKEN_EXPIRED(Step.TOKEN, "id_token that has expired (exp)"),
    ID_TOKEN_UNSIGNED(Step.TOKEN, "id_token without a signature (alg none)"),
    ID_TOKEN_SHARED_KEY(Step.TOKEN, "id_token signed with the public key as a secret (alg HS256)"),
    ID_TOKEN_FOREIGN_KEY(Step.TOKEN, "id_token signed with a stranger's key"),

    TOKEN_EXPIRED(Step.READ, "The access token has expired; a refresh helps"),
    GRANT_ENDED(Step.READ, "The access has ended; a refresh does not help"),
    READ_ERROR(Step.READ, "Status 500"),
    READ_BUSY(Step.READ, "Status 503, try later"),
    READ_SLOW(Step.READ, "Very late answers"),
    READ_PARTLY_FAILS(Step.READ, "Status 500 for measurements and scores, and for nothing else"),
    READ_PARTLY_SLOW(Step.READ, "Very late answers about measurements and scores, and about nothing else"),
    NEXT_ELSEWHERE(Step.READ, "Links to the next page lead to another host");

    /** Where in an exchange a fault occurs. */
    public enum Step {
        HOOK("The hook"),
        LAUNCH("The launch"),
        DISCOVERY("Discovery"),
        AUTHORIZE("Authorization"),
        TOKEN("Tokens"),
        READ("Reading the record");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final Step step;
    private final String words;

    Fault(Step step, String words) {
        this.step = step;
        this.words = words;
    }

    public Step step() {
        return step;
    }

    public String words() {
        return words;
    }

    /** Where it occurs, and what it is. */
    public String title() {
        return this == NONE ? words : step.words() + ": " + Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** Whether it is about the id token, which is then forged. */
    boolean forgesIdToken() {
        return name().startsWith("ID_TOKEN");
    }
}
