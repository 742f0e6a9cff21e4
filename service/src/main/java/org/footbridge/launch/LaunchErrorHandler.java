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
import org.footbridge.launch.session.LaunchSession;
import org.footbridge.launch.session.LaunchStore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Failures of pages become pages; elsewhere they are JSON. Where something was done before the failure and has not been
 * shown yet, the page of the failure shows it.
 */
@ControllerAdvice(basePackages = {"org.footbridge.launch", "org.footbridge.page"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class LaunchErrorHandler {
    private static final Pattern OF_A_LAUNCH = Pattern.compile("/launch/([A-Za-z0-9_-]{1,64})(/.*)?");

    private final FailurePage page;
    private final BrowserSession browser;
    private final LaunchStore launches;

    LaunchErrorHandler(FailurePage page, BrowserSession browser, LaunchStore launches) {
        this.page = page;
        this.browser = browser;
        this.launches = launches;
    }

    @ExceptionHandler
    void failed(LaunchFailed failed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.write(response, failed.step() == LaunchStep.FORM ? failed : failed.withNotices(notices(request, failed)));
    }

    /** Our own pages send every field that a form needs. */
    @ExceptionHandler
    void incomplete(ServletRequestBindingException incomplete, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        failed(new LaunchFailed(LaunchErrorCode.BAD_FORM, "a field of the form is missing"), request, response);
    }

    @ExceptionHandler
    void unexpected(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        failed(unexpected(failure, request), request, response);
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

    /** Notices are kept for the next page, too; once access has ended, there will be none. */
    private List<PageNotice> notices(HttpServletRequest request, LaunchFailed failed) {
        var path = OF_A_LAUNCH.matcher(request.getServletPath());
        if (!path.matches()) {
            return List.of();
        }
        try {
            return browser.known(request)
                    .map(known -> notices(new LaunchSession(path.group(1), known), failed))
                    .orElse(List.of());
        } catch (RuntimeException noDatabase) {
            // The failure itself still has to be shown.
            return List.of();
        }
    }

    private List<PageNotice> notices(LaunchSession session, LaunchFailed failed) {
        var notices =
                launches.find(session).map(launch -> launch.page().notices()).orElse(List.of());
        if (failed.failure() == LaunchErrorCode.ACCESS_ENDED) {
            launches.forgetNotices(session, notices);
        }
        return notices;
    }
}
