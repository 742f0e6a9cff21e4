package org.footbridge.launcher.faultlab;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.launcher.smart.SmartScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Requests as the fault lab passes them on: kept for the log, or changed by a fault. */
final class AlteredRequests {

    private static final int LARGEST_REQUEST = 64 * 1024;
    private static final String SCOPE = "scope";
    private static final String ONE_RESULT = "_count=1";
    private static final String COUNT = "_count=\\d+";

    private AlteredRequests() {}

    /** The request with its body kept for the log, and without a header that would have the answer compressed. */
    static ContentCachingRequestWrapper readable(HttpServletRequest request) {
        return new ContentCachingRequestWrapper(request, LARGEST_REQUEST) {
            @Override
            public @Nullable String getHeader(String name) {
                return HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name) ? null : super.getHeader(name);
            }

            @Override
            public Enumeration<String> getHeaders(String name) {
                return HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name)
                        ? Collections.emptyEnumeration()
                        : super.getHeaders(name);
            }
        };
    }

    /** The request as the fault of the test run changes it; empty where it does not. */
    static Optional<HttpServletRequest> of(TestRun run, RecordEndpoint endpoint, HttpServletRequest request) {
        boolean isGet = "GET".equals(request.getMethod());
        if (isGet && endpoint == RecordEndpoint.AUTHORIZE && run.fault() == Fault.SCOPE_WITHHELD) {
            return Optional.of(new ReducedScope(request, run.settings().withheld()));
        }
        boolean isSearch = request.getRequestURI().matches("/fhir/[A-Z][A-Za-z]+");
        return isGet && isSearch && run.fault() == Fault.NEXT_ELSEWHERE
                ? Optional.of(smallPage(request))
                : Optional.empty();
    }

    /** A search as if the caller had asked for one result a page, so that short answers have further pages, too. */
    private static HttpServletRequest smallPage(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getQueryString() {
                var query = super.getQueryString();
                if (query == null) {
                    return ONE_RESULT;
                }
                return query.matches("(.*&)?" + COUNT + "(&.*)?")
                        ? query.replaceAll("(?<=^|&)" + COUNT + "(?=&|$)", ONE_RESULT)
                        : query + "&" + ONE_RESULT;
            }
        };
    }

    /** The scopes without those of the type, or the word, that is withheld. */
    static Set<String> without(String withheld, Iterable<String> scopes) {
        var kept = new TreeSet<String>();
        for (var text : scopes) {
            boolean isWithheld = text.equals(withheld)
                    || SmartScope.parse(text)
                            .filter(scope -> scope instanceof SmartScope.Data data
                                    && data.type().equals(withheld))
                            .isPresent();
            if (!isWithheld && !text.isEmpty()) {
                kept.add(text);
            }
        }
        return kept;
    }

    /** An authorization request as if the app had not asked for what is withheld. */
    private static final class ReducedScope extends HttpServletRequestWrapper {

        private final String withheld;

        ReducedScope(HttpServletRequest request, String withheld) {
            super(request);
            this.withheld = withheld;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = getParameterValues(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return getParameterMap().get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new HashMap<>(super.getParameterMap());
            all.computeIfPresent(
                    SCOPE,
                    (name, values) -> Arrays.stream(values).map(this::reduced).toArray(String[]::new));
            return all;
        }

        private String reduced(String scopes) {
            return String.join(" ", without(withheld, List.of(scopes.split(" ", -1))));
        }
    }
}
