package org.footbridge.launch;

import java.util.Optional;
import org.footbridge.launch.discovery.SmartConfiguration;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;

/**
 * The answer to an authorization request.
 *
 * @param issuer the authorization server, where the answer names it (RFC 9207)
 */
record AuthorizationResponse(
        String state,
        Optional<String> maybeCode,
        Optional<String> error,
        Optional<String> description,
        Optional<String> issuer) {

    static AuthorizationResponse of(LaunchParameters request) {
        return new AuthorizationResponse(
                request.required("state"),
                request.optional("code"),
                request.optional("error"),
                request.optional("error_description"),
                request.optional("iss"));
    }

    /** An answer from another server is none to our request, however well it knows the state. */
    void checkNamesIssuer(SmartConfiguration configuration) {
        boolean fits = issuer.map(configuration.oidcIssuer()::equals).orElse(!configuration.namesIssuer());
        if (!fits) {
            throw new LaunchFailed(
                    LaunchErrorCode.ANSWER_NOT_EXPECTED, "the answer is from another authorization server");
        }
    }

    /** The code, or the failure that came instead. Only an answer with the right state may be heard at all. */
    String code() {
        if (error.isPresent()) {
            throw refused(error.get()).withDescription(description.orElse(""));
        }
        return maybeCode.orElseThrow(
                () -> new LaunchFailed(LaunchErrorCode.AUTHORIZATION_FAILED, "the answer has neither code nor error"));
    }

    private static LaunchFailed refused(String error) {
        return switch (error) {
            case "access_denied" ->
                new LaunchFailed(LaunchErrorCode.PERMISSION_DENIED, "the user or the server said no");
            case "invalid_scope" -> new LaunchFailed(LaunchErrorCode.SCOPE_REFUSED, "the server said invalid_scope");
            default ->
                new LaunchFailed(
                        LaunchErrorCode.AUTHORIZATION_FAILED,
                        "the server said " + (error.matches("[a-z_]{1,40}") ? error : "something unreadable"));
        };
    }

    /** Nothing of it may be shown. */
    @Override
    public String toString() {
        return "AuthorizationResponse[" + (error.isPresent() ? "an error" : "a code") + "]";
    }
}
