package org.footbridge.launcher.faultlab;

import java.util.Arrays;
import java.util.List;

/** One thing that goes wrong in a try. */
public enum Fault {
    NONE(FaultStep.HOOK, "Nothing goes wrong"),

    HALF_PREFETCH(FaultStep.HOOK, "Half of the prefetch is left out"),
    NO_PREFETCH(FaultStep.HOOK, "The prefetch is left out"),
    PREFETCH_ERRORS(FaultStep.HOOK, "Half of the prefetch could not be read (OperationOutcome)"),
    NO_AUTHORIZATION(FaultStep.HOOK, "Half of the prefetch is left out, and there is no token to read the rest"),

    FOREIGN_ISSUER(FaultStep.LAUNCH, "The launch names another record system (iss)"),
    SPENT_LAUNCH(FaultStep.LAUNCH, "The launch has been used already"),

    DISCOVERY_ERROR(FaultStep.DISCOVERY, "Status 500"),
    DISCOVERY_SLOW(FaultStep.DISCOVERY, "A very late answer"),
    DISCOVERY_REDIRECTED(FaultStep.DISCOVERY, "A redirect to another host"),
    DISCOVERY_OVERSIZED(FaultStep.DISCOVERY, "An answer of 5 MB"),
    DISCOVERY_WITHOUT_PKCE(FaultStep.DISCOVERY, "No PKCE with S256"),
    DISCOVERY_OLD_SCOPES(FaultStep.DISCOVERY, "Scopes of SMART 1 only"),

    DENIED(FaultStep.AUTHORIZE, "The person says no"),
    SCOPE_WITHHELD(FaultStep.AUTHORIZE, "A scope is not granted"),
    AUTHORIZE_ERROR(FaultStep.AUTHORIZE, "Status 500"),
    WRONG_STATE(FaultStep.AUTHORIZE, "The answer carries another state"),

    CODE_EXPIRED(FaultStep.TOKEN, "The code has expired"),
    CLIENT_REFUSED(FaultStep.TOKEN, "The app is not recognised"),
    TOKEN_ERROR(FaultStep.TOKEN, "Status 500"),
    TOKEN_SLOW(FaultStep.TOKEN, "A very late answer"),
    NO_PATIENT(FaultStep.TOKEN, "No patient in context"),
    ID_TOKEN_NONCE(FaultStep.TOKEN, "id_token with another nonce"),
    ID_TOKEN_AUDIENCE(FaultStep.TOKEN, "id_token for another app (aud)"),
    ID_TOKEN_ISSUER(FaultStep.TOKEN, "id_token of another issuer (iss)"),
    ID_TOKEN_EXPIRED(FaultStep.TOKEN, "id_token that has expired (exp)"),
    ID_TOKEN_UNSIGNED(FaultStep.TOKEN, "id_token without a signature (alg none)"),
    ID_TOKEN_SHARED_KEY(FaultStep.TOKEN, "id_token signed with the public key as a secret (alg HS256)"),
    ID_TOKEN_FOREIGN_KEY(FaultStep.TOKEN, "id_token signed with a stranger's key"),

    TOKEN_EXPIRED(FaultStep.READ, "The access token has expired; a refresh helps"),
    GRANT_ENDED(FaultStep.READ, "The access has ended; a refresh does not help"),
    READ_ERROR(FaultStep.READ, "Status 500"),
    READ_BUSY(FaultStep.READ, "Status 503, try later"),
    READ_SLOW(FaultStep.READ, "Very late answers"),
    READ_PARTLY_FAILS(FaultStep.READ, "Status 500 for measurements and scores, and for nothing else"),
    READ_PARTLY_SLOW(FaultStep.READ, "Very late answers about measurements and scores, and about nothing else"),
    NEXT_ELSEWHERE(FaultStep.READ, "Links to the next page lead to another host");

    private final FaultStep step;
    private final String words;

    Fault(FaultStep step, String words) {
        this.step = step;
        this.words = words;
    }

    public FaultStep step() {
        return step;
    }

    public String words() {
        return words;
    }

    /** Where it strikes, and what it is. */
    public String title() {
        return this == NONE ? words : step.words() + ": " + Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** Whether it is about the id token, which is then forged. */
    boolean forgesIdToken() {
        return name().startsWith("ID_TOKEN");
    }

    /** The faults of a step. */
    public static List<Fault> of(FaultStep step) {
        return Arrays.stream(values())
                .filter(fault -> fault != NONE && fault.step == step)
                .toList();
    }
}
