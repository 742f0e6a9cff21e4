package org.footbridge.launcher.faultlab;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.footbridge.launcher.oauth.AuthorizationStore;
import org.footbridge.launcher.web.CurrentUser;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Filter for every request that belongs to a test run. It injects the test run's fault and logs the request and the
 * answer. A request that belongs to none passes unchanged and is not logged. The exception is a fault of discovery,
 * which is met by the next caller, no matter who that is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class FaultLabFilter extends OncePerRequestFilter {

    private static final int ERROR = 500;

    private final TestRunLookup lookup;
    private final FaultInjector injector;
    private final MessageLogWriter log;
    private final TestRuns testRuns;
    private final AuthorizationStore authorizations;
    private final JsonMapper json;
    private final Clock clock;

    FaultLabFilter(
            TestRunLookup lookup,
            FaultInjector injector,
            MessageLogWriter log,
            TestRuns testRuns,
            AuthorizationStore authorizations,
            JsonMapper json,
            Clock clock) {
        this.lookup = lookup;
        this.injector = injector;
        this.log = log;
        this.testRuns = testRuns;
        this.authorizations = authorizations;
        this.json = json;
        this.clock = clock;
    }

    /** One request, whose body and answer can be read for the log. */
    private record Call(
            RecordEndpoint endpoint,
            ContentCachingRequestWrapper request,
            HttpServletResponse response,
            FilterChain chain) {

        BufferedResponse answer(HttpServletRequest altered) throws ServletException, IOException {
            var buffered = new BufferedResponse(response);
            chain.doFilter(altered, buffered);
            return buffered;
        }
    }

    /** What is answered in the end: whether the fault had a part in it, and whether the record itself failed. */
    private record Answer(PreparedResponse response, boolean injected, boolean failed) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var endpoint = RecordEndpoint.of(request.getRequestURI()).orElse(null);
        if (endpoint == null) {
            chain.doFilter(request, response);
            return;
        }
        var run = lookup.of(endpoint, request);
        if (run.isPresent()) {
            withFault(run.get(), new Call(endpoint, AlteredRequests.readable(request), response, chain));
        } else if (endpoint.isForAll() && !testRuns.underWay().isEmpty()) {
            logForAll(new Call(endpoint, AlteredRequests.readable(request), response, chain));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void withFault(TestRun run, Call call) throws ServletException, IOException {
        var at = clock.instant();
        var endpoint = call.endpoint();
        var request = call.request();
        request.setAttribute(MessageLogWriter.TEST_RUN, run);
        if (endpoint.isPage()) {
            request.setAttribute(CurrentUser.AS, run.settings().user().reference());
        }
        var scope = request.getParameter("scope");
        if (endpoint == RecordEndpoint.AUTHORIZE && "GET".equals(request.getMethod()) && scope != null) {
            run.requested(scopes(scope));
        }
        var caller = lookup.caller(endpoint, request);
        var answer = answer(run, call);
        var response = answer.response();
        if (endpoint == RecordEndpoint.TOKEN && response.status() == HttpServletResponse.SC_OK) {
            run.granted(grantedScopes(response));
        }
        var note =
                answer.injected() ? "The fault of this test run. " + run.fault().title() + "." : "";
        run.log(log.of(at, clock.instant(), caller, endpoint, request, response, note));
        boolean failed = answer.failed() || (endpoint.isPage() && response.status() >= ERROR);
        response.send(call.response(), failed);
    }

    private Answer answer(TestRun run, Call call) throws ServletException, IOException {
        var endpoint = call.endpoint();
        var request = call.request();
        boolean late = injector.delays(run.fault(), endpoint, request);
        if (late) {
            run.injected();
            injector.delay();
        }
        var replacement = injector.replacement(run.fault(), endpoint, request);
        if (replacement.isPresent()) {
            run.injected();
            return new Answer(replacement.get(), true, false);
        }
        var altered = AlteredRequests.of(run, endpoint, request);
        var buffered = call.answer(altered.orElse(request));
        var own = buffered.prepared();
        linkAuthorization(run, endpoint, own);
        var alteredAnswer = buffered.isError()
                ? Optional.<PreparedResponse>empty()
                : injector.altered(run.fault(), endpoint, request, own);
        boolean injected = late || altered.isPresent() || alteredAnswer.isPresent();
        if (injected) {
            run.injected();
        }
        return new Answer(alteredAnswer.orElse(own), injected, buffered.isError());
    }

    /** A request that names no launch is logged in every test run that is under way. */
    private void logForAll(Call call) throws ServletException, IOException {
        var at = clock.instant();
        var buffered = call.answer(call.request());
        var message = log.of(
                at,
                clock.instant(),
                "app",
                call.endpoint(),
                call.request(),
                buffered.prepared(),
                "Such a request names no launch: it may belong to another.");
        testRuns.underWay().forEach(run -> run.log(message));
        buffered.prepared().send(call.response(), buffered.isError());
    }

    private Set<String> grantedScopes(PreparedResponse response) {
        try {
            return scopes(json.readTree(response.body()).path("scope").asString(""));
        } catch (JacksonException e) {
            return Set.of();
        }
    }

    /** An authorization belongs to the test run of the request from which it came. */
    private void linkAuthorization(TestRun run, RecordEndpoint endpoint, PreparedResponse response) {
        if (endpoint == RecordEndpoint.AUTHORIZE && !response.location().isEmpty()) {
            var query = UriComponentsBuilder.fromUriString(response.location())
                    .build()
                    .getQueryParams();
            Optional.ofNullable(query.getFirst("code"))
                    .or(() -> Optional.ofNullable(query.getFirst("state")))
                    .flatMap(value -> authorizations.idOf(URLDecoder.decode(value, StandardCharsets.UTF_8)))
                    .ifPresent(id -> testRuns.authorized(run, id));
        }
    }

    private static Set<String> scopes(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
