package org.footbridge.launch;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.footbridge.launch.failure.FailurePage;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;

/**
 * Failures under {@code /launch} that reach no controller, or come after it: a database that is down when the session is
 * looked up, a page that cannot be written, an address that the web server refuses. A person gets a page there, too.
 */
final class LaunchErrorFilter implements Filter {
    private static final String PAGES = "/launch";

    private final FailurePage page;
    private final String contentSecurityPolicy;

    LaunchErrorFilter(FailurePage page, String contentSecurityPolicy) {
        this.page = page;
        this.contentSecurityPolicy = contentSecurityPolicy;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            if (isPage(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))) {
                write(answer, ofStatus(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)));
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !isPage(http.getRequestURI())) {
                throw failure;
            }
            response.reset();
            write(answer, of(failure, http));
        }
    }

    private static boolean isPage(Object uri) {
        return uri instanceof String path && (path.equals(PAGES) || path.startsWith(PAGES + "/"));
    }

    /** A view that cannot be written fails inside a wrapping. */
    private static LaunchFailed of(Exception failure, HttpServletRequest request) {
        Throwable cause = failure instanceof ServletException ? failure.getCause() : null;
        return LaunchErrorHandler.unexpected(cause == null ? failure : cause, request);
    }

    private static LaunchFailed ofStatus(Object status) {
        return status instanceof Integer code && code < 500
                ? new LaunchFailed(LaunchErrorCode.NO_SUCH_PAGE, "the web server refused the request with " + code)
                : new LaunchFailed(LaunchErrorCode.INSIDE_FAILURE, "the web server failed");
    }

    /** What was refused early has passed no filter that writes these. */
    private void write(HttpServletResponse response, LaunchFailed failed) throws IOException {
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        page.write(response, failed);
    }
}
