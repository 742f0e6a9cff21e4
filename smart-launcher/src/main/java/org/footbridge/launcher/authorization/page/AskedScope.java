package org.footbridge.launcher.authorization.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.footbridge.launcher.scope.ScopeWords;
import org.footbridge.launcher.scope.Scopes;

/**
 * A scope as the consent page shows it.
 *
 * @param text as the app wrote it
 * @param words what it means
 * @param optional whether it can be declined alone
 */
public record AskedScope(String text, String words, boolean optional) {

    /** All of them, by whether they can be declined ({@code true}) or not. */
    static Map<Boolean, List<AskedScope>> groups(Collection<String> scopes) {
        return Scopes.of(scopes).all().stream()
                .map(scope -> new AskedScope(scope.text(), ScopeWords.of(scope), ScopeWords.canBeDeclined(scope)))
                .sorted(Comparator.comparing(AskedScope::words).thenComparing(AskedScope::text))
                .collect(Collectors.partitioningBy(AskedScope::optional));
    }
}
