package org.footbridge.hook;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.footbridge.telemetry.MeasuredAnswer;
import org.footbridge.telemetry.Telemetry;
import org.footbridge.web.Arrival;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Measures each call of a service from its arrival to the end of its answer, whether or not its token is taken. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class CallFilter extends OncePerRequestFilter {
    private static final String ATTRIBUTE = CallFilter.class.getName();

    private final Telemetry telemetry;
    private final Map<String, String> hooks = HookService.all().stream()
            .collect(Collectors.toUnmodifiableMap(
                    service -> "/cds-services/" + service.id(),
                    service -> service.hook().word()));

    CallFilter(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var hook = hooks.get(request.getRequestURI());
        if (hook == null) {
            chain.doFilter(request, response);
            return;
        }
        var call = telemetry.call(hook, request.getHeader("traceparent"));
        request.setAttribute(ATTRIBUTE, call);
        try {
            chain.doFilter(request, response);
        } finally {
            telemetry.answered(hook, call, response.getStatus(), System.nanoTime() - Arrival.of(request));
        }
    }

    /** The measurement of a call. */
    static MeasuredAnswer of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof MeasuredAnswer call ? call : MeasuredAnswer.NONE;
    }
}
