package org.footbridge.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.footbridge.launch.failure.FailurePage;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.failure.LaunchStep;
import org.footbridge.launch.failure.PageNotice;
import org.footbridge.launch.session.BrowserSession;
import org.footbridge.launch.session.LaunchStore;
import org.springframework.stereotype.Component;

/**
 * Answers a request with the page of its failure. Something may have been done before it failed, and has not been said
 * yet: then this page says it.
 */
@Component
class FailureResponses {
    private static final Pattern OF_A_LAUNCH = Pattern.compile("/launch/([A-Za-z0-9_-]{1,64})(/.*)?");

    private final FailurePage page;
    private final BrowserSession browser;
    private final LaunchStore launches;

    FailureResponses(FailurePage page, BrowserSession browser, LaunchStore launches) {
        this.page = page;
        this.browser = browser;
        this.launches = launches;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, LaunchFailed failed) throws IOException {
        page.write(response, failed.step() == LaunchStep.FORM ? failed : failed.telling(untold(request, failed)));
    }

    /** What nobody here threw on purpose; the web server throws where parameters are no parameters. */
    static LaunchFailed unexpected(Throwable failure, HttpServletRequest request) {
        LaunchStep step = step(request);
        return failure instanceof InvalidParameterException
                ? new LaunchFailed(unreadable(step), "the parameters cannot be read")
                : LaunchFailed.unexpected(failure, step);
    }

    private static LaunchErrorCode unreadable(LaunchStep step) {
        return switch (step) {
            case LAUNCH -> LaunchErrorCode.BAD_LAUNCH;
            case AUTHORIZE -> LaunchErrorCode.ANSWER_NOT_EXPECTED;
            case DISCOVERY, TOKEN, ID_TOKEN, READ, FORM -> LaunchErrorCode.BAD_FORM;
        };
    }

    /** The step of a launch that a path is for. */
    private static LaunchStep step(HttpServletRequest request) {
        return switch (request.getServletPath()) {
            case "/launch", "/launch/standalone" -> LaunchStep.LAUNCH;
            case "/launch/callback" -> LaunchStep.AUTHORIZE;
            default -> request.getMethod().equals("POST") ? LaunchStep.FORM : LaunchStep.READ;
        };
    }

    /** Kept for the next page, too; once access has ended, there will be none. */
    private List<PageNotice> untold(HttpServletRequest request, LaunchFailed failed) {
        var path = OF_A_LAUNCH.matcher(request.getServletPath());
        if (!path.matches()) {
            return List.of();
        }
        try {
            var session = browser.known(request);
            var told = session.flatMap(known -> launches.find(path.group(1), known))
                    .map(held -> held.memory().told())
                    .orElse(List.of());
            if (failed.failure() == LaunchErrorCode.ACCESS_ENDED && !told.isEmpty()) {
                launches.said(path.group(1), session.orElseThrow(), told);
            }
            return told;
        } catch (RuntimeException noDatabase) {
            // The failure itself still has to be shown.
            return List.of();
        }
    }
}
