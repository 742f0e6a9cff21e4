package org.footbridge.launch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;

/** The parameters of a request from outside: each once at most, and no longer than anybody needs. */
record LaunchParameters(HttpServletRequest http, LaunchErrorCode otherwise) {
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST = 4_000;

    static LaunchParameters launch(HttpServletRequest http) {
        return new LaunchParameters(http, LaunchErrorCode.BAD_LAUNCH);
    }

    static LaunchParameters answer(HttpServletRequest http) {
        return new LaunchParameters(http, LaunchErrorCode.ANSWER_NOT_EXPECTED);
    }

    String issuer() {
        String iss = required("iss");
        if (iss.length() > LONGEST_ADDRESS) {
            throw new LaunchFailed(otherwise, "iss is too long");
        }
        return iss;
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> new LaunchFailed(otherwise, name + " is missing"));
    }

    Optional<String> optional(String name) {
        String[] values = http.getParameterValues(name);
        if (values == null || (values.length == 1 && values[0].isEmpty())) {
            return Optional.empty();
        }
        if (values.length > 1) {
            throw new LaunchFailed(otherwise, name + " came more than once");
        }
        if (values[0].length() > LONGEST) {
            throw new LaunchFailed(otherwise, name + " is too long");
        }
        return Optional.of(values[0]);
    }
}
