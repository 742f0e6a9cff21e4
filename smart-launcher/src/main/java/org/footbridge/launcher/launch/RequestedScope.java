package org.footbridge.launcher.launch;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.footbridge.launcher.smart.ScopeDescriptions;
import org.footbridge.launcher.smart.Scopes;

/**
 * A scope as the consent page shows it.
 *
 * @param text as the app wrote it
 * @param words what it means
 * @param optional whether it can be declined alone
 */
public record RequestedScope(String text, String words, boolean optional) {

    /** All of them, by whether they can be declined ({@code true}) or not. */
    static Map<Boolean, List<RequestedScope>> groups(Collection<String> scopes) {
        return Scopes.of(scopes).all().stream()
                .map(scope -> new RequestedScope(
                        scope.text(), ScopeDescriptions.of(scope), ScopeDescriptions.canBeDeclined(scope)))
                .sorted(Comparator.comparing(RequestedScope::words).thenComparing(RequestedScope::text))
                .collect(Collectors.partitioningBy(RequestedScope::optional));
    }
}
