package org.footbridge.launcher.store;

import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.footbridge.launcher.store.SearchValue.Ref;
import org.footbridge.launcher.store.SearchValue.Span;
import org.footbridge.launcher.store.SearchValue.Text;
import org.footbridge.launcher.store.SearchValue.Token;
import org.footbridge.launcher.store.SearchValue.Uri;
import org.jspecify.annotations.Nullable;

/** One value of a search parameter, ready to be compared with what the parameter finds in a resource. */
final class SearchCriterion {

    /** Kinds of parameters that this server compares, each with its modifiers; a reference's may also be a type. */
    private static final Map<RestSearchParameterTypeEnum, Set<String>> MODIFIERS = Map.of(
            RestSearchParameterTypeEnum.TOKEN, Set.of("", "not"),
            RestSearchParameterTypeEnum.REFERENCE, Set.of(""),
            RestSearchParameterTypeEnum.DATE, Set.of(""),
            RestSearchParameterTypeEnum.STRING, Set.of("", "exact", "contains"),
            RestSearchParameterTypeEnum.URI, Set.of(""));

    private static final Set<String> PREFIXES = Set.of("eq", "ne", "gt", "lt", "ge", "le", "sa", "eb");
    private static final int PREFIX = 2;

    private SearchCriterion() {}

    /** Whether parameters of the kind are compared; a search by a number, a quantity or a composite is refused. */
    static boolean supports(RestSearchParameterTypeEnum kind) {
        return MODIFIERS.containsKey(kind);
    }

    /**
     * @throws InvalidRequestException for a modifier that this server does not compare, since a condition silently
     *     ignored would return records that were not asked for
     */
    static Predicate<SearchValue> of(RestSearchParameterTypeEnum kind, String name, String modifier, String value) {
        boolean isType = kind == RestSearchParameterTypeEnum.REFERENCE && modifier.matches("\\p{Lu}.*");
        if (!isType && !MODIFIERS.getOrDefault(kind, Set.of()).contains(modifier)) {
            throw new InvalidRequestException("The modifier of " + name + ":" + modifier + " is not supported");
        }
        return switch (kind) {
            case TOKEN -> token(value);
            case REFERENCE -> reference(name, modifier, value);
            case DATE -> date(value);
            case STRING -> string(modifier, value);
            default -> new Uri(value)::equals;
        };
    }

    private static Predicate<SearchValue> token(String text) {
        int bar = text.indexOf('|');
        var system = bar < 0 ? null : text.substring(0, bar);
        var code = text.substring(bar + 1);
        return found -> found instanceof Token(String foundSystem, String foundCode)
                && systemMatches(system, foundSystem)
                && (code.isEmpty() || code.equals(foundCode));
    }

    private static boolean systemMatches(@Nullable String wanted, @Nullable String found) {
        return wanted == null || (wanted.isEmpty() ? found == null : wanted.equals(found));
    }

    private static Predicate<SearchValue> reference(String name, String modifier, String text) {
        var wanted = Ref.of(text);
        // Parameters named after a type search for that type only; the type may also stand as a modifier.
        var type = !modifier.isEmpty() ? modifier : "patient".equals(name) ? "Patient" : wanted.type();
        return found -> found instanceof Ref(String foundType, String id, String whole)
                && (whole.equals(text) || (id.equals(wanted.id()) && (type.isEmpty() || type.equals(foundType))));
    }

    private static Predicate<SearchValue> date(String text) {
        boolean prefixed = text.length() > PREFIX && PREFIXES.contains(text.substring(0, PREFIX));
        var prefix = prefixed ? text.substring(0, PREFIX) : "eq";
        var wanted = Span.of(prefixed ? text.substring(PREFIX) : text);
        return found -> found instanceof Span(Instant from, Instant to)
                && switch (prefix) {
                    case "ne" -> from.isBefore(wanted.from()) || to.isAfter(wanted.to());
                    case "gt" -> to.isAfter(wanted.to());
                    case "ge" -> !from.isBefore(wanted.from()) || to.isAfter(wanted.to());
                    case "lt" -> from.isBefore(wanted.from());
                    case "le" -> from.isBefore(wanted.to());
                    case "sa" -> !from.isBefore(wanted.to());
                    case "eb" -> !to.isAfter(wanted.from());
                    default -> !from.isBefore(wanted.from()) && !to.isAfter(wanted.to());
                };
    }

    private static Predicate<SearchValue> string(String modifier, String text) {
        var wanted = Text.of(text).folded();
        return found -> found instanceof Text(String folded, String written)
                && switch (modifier) {
                    case "exact" -> written.equals(text);
                    case "contains" -> folded.contains(wanted);
                    default -> folded.startsWith(wanted);
                };
    }
}
