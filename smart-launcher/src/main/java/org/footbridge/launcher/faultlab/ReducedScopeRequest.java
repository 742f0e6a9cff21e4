package org.footbridge.launcher.faultlab;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.footbridge.launcher.smart.SmartScope;
import org.jspecify.annotations.Nullable;

/** An authorization request as if the app had not asked for what is withheld. */
final class ReducedScopeRequest extends HttpServletRequestWrapper {

    private static final String SCOPE = "scope";

    private final String withheld;

    ReducedScopeRequest(HttpServletRequest request, String withheld) {
        super(request);
        this.withheld = withheld;
    }

    /** The scopes without those of the type, or the word, that is withheld. */
    static Set<String> without(String withheld, Iterable<String> scopes) {
        var kept = new TreeSet<String>();
        for (var text : scopes) {
            boolean hit = text.equals(withheld)
                    || SmartScope.parse(text)
                            .filter(scope -> scope instanceof SmartScope.Data data
                                    && data.type().equals(withheld))
                            .isPresent();
            if (!hit && !text.isEmpty()) {
                kept.add(text);
            }
        }
        return kept;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var value = super.getParameter(name);
        return SCOPE.equals(name) && value != null ? narrowed(value) : value;
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
                (name, values) -> Arrays.stream(values).map(this::narrowed).toArray(String[]::new));
        return all;
    }

    private String narrowed(String scopes) {
        return without(withheld, Arrays.asList(scopes.split(" ", -1))).stream().collect(Collectors.joining(" "));
    }
}
