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
 * Filter for every request that belongs to a try. It applies the try's fault and records the request and the answer. A
 * request that belongs to no try passes unchanged and unrecorded. The exception is a fault of discovery, which applies
 * to the next caller, no matter who that is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class FaultLabFilter extends OncePerRequestFilter {

    private static final int ERROR = 500;
    private static final int LARGEST_REQUEST = 64 * 1024;

    private final TestRunLookup belonging;
    private final FaultInjector interference;
    private final MessageLogWriter notes;
    private final TestRuns testRuns;
    private final AuthorizationStore grants;
    private final JsonMapper json;
    private final Clock clock;

    FaultLabFilter(
            TestRunLookup belonging,
            FaultInjector interference,
            MessageLogWriter notes,
            TestRuns testRuns,
            AuthorizationStore grants,
            JsonMapper json,
            Clock clock) {
        this.belonging = belonging;
        this.interference = interference;
        this.notes = notes;
        this.testRuns = testRuns;
        this.grants = grants;
        this.json = json;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var endpoint = RecordEndpoint.of(request.getRequestURI());
        var belongs = endpoint.flatMap(one -> belonging.of(one, request));
        if (endpoint.isPresent() && belongs.isPresent()) {
            watch(belongs.get(), endpoint.get(), request, response, chain);
        } else if (endpoint.filter(RecordEndpoint::isForAll).isPresent()
                && !testRuns.underWay().isEmpty()) {
            overhear(endpoint.get(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void watch(
            TestRun watched,
            RecordEndpoint endpoint,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var at = clock.instant();
        var cached = new ContentCachingRequestWrapper(new UncompressedRequest(request), LARGEST_REQUEST);
        cached.setAttribute(JwksFetchedListener.TRY, watched);
        if (endpoint.isPage()) {
            cached.setAttribute(CurrentUser.AS, watched.settings().user().reference());
        }
        asked(watched, endpoint, request);
        var caller = belonging.caller(endpoint, cached);
        var answer = answer(watched, endpoint, cached, response, chain);
        given(watched, endpoint, answer.reply());
        var note = answer.struck() ? "The fault of this try. " + watched.fault().title() + "." : "";
        watched.exchange().add(notes.of(at, clock.instant(), caller, endpoint, cached, answer.reply(), note));
        send(
                answer.reply(),
                answer.broken() || (endpoint.isPage() && answer.reply().status() >= ERROR),
                response);
    }

    /** What is answered in the end: whether the fault had a hand in it, and whether the record itself broke. */
    private record Answer(PreparedResponse reply, boolean struck, boolean broken) {}

    private Answer answer(
            TestRun watched,
            RecordEndpoint endpoint,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        boolean late = interference.delays(watched.fault(), endpoint, request);
        if (late) {
            watched.strike();
            interference.delay();
        }
        var ready = interference.instead(watched.fault(), endpoint, request);
        if (ready.isPresent()) {
            watched.strike();
            return new Answer(ready.get(), true, false);
        }
        var altered = altered(watched, endpoint, request);
        var held = new BufferedResponse(response);
        chain.doFilter(altered.orElse(request), held);
        var own = held.reply();
        link(watched, endpoint, own);
        var changed = held.isError()
                ? Optional.<PreparedResponse>empty()
                : interference.changed(watched.fault(), endpoint, request, own);
        boolean struck = late || altered.isPresent() || changed.isPresent();
        if (struck) {
            watched.strike();
        }
        return new Answer(changed.orElse(own), struck, held.isError());
    }

    /** What names no launch is shown with every try that is under way. */
    private void overhear(
            RecordEndpoint endpoint, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var at = clock.instant();
        var cached = new ContentCachingRequestWrapper(new UncompressedRequest(request), LARGEST_REQUEST);
        var held = new BufferedResponse(response);
        chain.doFilter(cached, held);
        var reply = held.reply();
        var message = notes.of(
                at,
                clock.instant(),
                "app",
                endpoint,
                cached,
                reply,
                "Such a request names no launch: it may belong to another.");
        testRuns.underWay().forEach(one -> one.exchange().add(message));
        send(reply, held.isError(), response);
    }

    private static Optional<HttpServletRequest> altered(
            TestRun watched, RecordEndpoint endpoint, HttpServletRequest request) {
        boolean asks = "GET".equals(request.getMethod());
        if (asks && endpoint == RecordEndpoint.AUTHORIZE && watched.fault() == Fault.SCOPE_WITHHELD) {
            return Optional.of(
                    new ReducedScopeRequest(request, watched.settings().withheld()));
        }
        boolean search = request.getRequestURI().matches("/fhir/[A-Z][A-Za-z]+");
        return asks && search && watched.fault() == Fault.NEXT_ELSEWHERE
                ? Optional.of(new SmallPageRequest(request))
                : Optional.empty();
    }

    private static void asked(TestRun watched, RecordEndpoint endpoint, HttpServletRequest request) {
        var scope = request.getParameter("scope");
        if (endpoint == RecordEndpoint.AUTHORIZE && "GET".equals(request.getMethod()) && scope != null) {
            watched.asked(words(scope));
        }
    }

    private void given(TestRun watched, RecordEndpoint endpoint, PreparedResponse reply) {
        if (endpoint == RecordEndpoint.TOKEN && reply.status() == HttpServletResponse.SC_OK) {
            try {
                watched.given(words(json.readTree(reply.body()).path("scope").asString("")));
            } catch (JacksonException e) {
                watched.given(Set.of());
            }
        }
    }

    /** An authorization belongs to the try of the request from which it came. */
    private void link(TestRun watched, RecordEndpoint endpoint, PreparedResponse reply) {
        if (endpoint == RecordEndpoint.AUTHORIZE && !reply.location().isEmpty()) {
            var query =
                    UriComponentsBuilder.fromUriString(reply.location()).build().getQueryParams();
            Optional.ofNullable(query.getFirst("code"))
                    .or(() -> Optional.ofNullable(query.getFirst("state")))
                    .flatMap(value -> grants.idOf(URLDecoder.decode(value, StandardCharsets.UTF_8)))
                    .ifPresent(id -> testRuns.authorized(watched, id));
        }
    }

    private static Set<String> words(String scopes) {
        return new TreeSet<>(Arrays.stream(scopes.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    private static void send(PreparedResponse reply, boolean error, HttpServletResponse response) throws IOException {
        if (error) {
            response.sendError(reply.status());
            return;
        }
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        var body = reply.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
