package org.footbridge.launcher.store;

import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One value of a search parameter, ready to be compared with what the parameter finds in a resource. */
final class SearchCriterion {

    private static final Set<String> PREFIXES = Set.of("eq", "ne", "gt", "lt", "ge", "le", "sa", "eb");
    private static final int PREFIX = 2;

    private SearchCriterion() {}

    /**
     * @throws InvalidRequestException for a modifier or a kind of parameter that this server does not compare, since a
     *     condition silently ignored would return records that were not asked for
     */
    static Predicate<SearchValue> of(RestSearchParameterTypeEnum kind, String name, String modifier, String value) {
        return switch (kind) {
            case TOKEN -> {
                check(name, modifier, Set.of("", "not"));
                yield token(value);
            }
            case REFERENCE -> reference(name, modifier, value);
            case DATE -> {
                check(name, modifier, Set.of(""));
                yield date(value);
            }
            case STRING -> {
                check(name, modifier, Set.of("", "exact", "contains"));
                yield string(modifier, value);
            }
            case URI -> {
                check(name, modifier, Set.of(""));
                yield new SearchValue.Uri(value)::equals;
            }
            default -> throw new IllegalArgumentException("Not a supported kind: " + kind);
        };
    }

    private static void check(String name, String modifier, Set<String> known) {
        if (!known.contains(modifier)) {
            throw new InvalidRequestException("The modifier of " + name + ":" + modifier + " is not supported");
        }
    }

    private static Predicate<SearchValue> token(String text) {
        int bar = text.indexOf('|');
        var system = bar < 0 ? null : text.substring(0, bar);
        var code = text.substring(bar + 1);
        return found -> found instanceof SearchValue.Token(String foundSystem, String foundCode)
                && systemMatches(system, foundSystem)
                && (code.isEmpty() || code.equals(foundCode));
    }

    private static boolean systemMatches(@Nullable String asked, @Nullable String found) {
        return asked == null || (asked.isEmpty() ? found == null : asked.equals(found));
    }

    private static Predicate<SearchValue> reference(String name, String modifier, String text) {
        var asked = SearchValueReader.ref(text);
        // Parameters named after a type ask for that type only; the type may also stand as a modifier.
        var type = !modifier.isEmpty() ? modifier : "patient".equals(name) ? "Patient" : asked.type();
        if (!modifier.isEmpty() && !Character.isUpperCase(modifier.charAt(0))) {
            throw new InvalidRequestException("The modifier of " + name + ":" + modifier + " is not supported");
        }
        return found -> found instanceof SearchValue.Ref(String foundType, String id, String whole)
                && (whole.equals(text) || (id.equals(asked.id()) && (type.isEmpty() || type.equals(foundType))));
    }

    private static Predicate<SearchValue> date(String text) {
        boolean prefixed = text.length() > PREFIX && PREFIXES.contains(text.substring(0, PREFIX));
        var prefix = prefixed ? text.substring(0, PREFIX) : "eq";
        var asked = FhirDates.span(prefixed ? text.substring(PREFIX) : text);
        return found -> found instanceof SearchValue.Span(Instant from, Instant to)
                && switch (prefix) {
                    case "ne" -> from.isBefore(asked.from()) || to.isAfter(asked.to());
                    case "gt" -> to.isAfter(asked.to());
                    case "ge" -> !from.isBefore(asked.from()) || to.isAfter(asked.to());
                    case "lt" -> from.isBefore(asked.from());
                    case "le" -> from.isBefore(asked.to());
                    case "sa" -> !from.isBefore(asked.to());
                    case "eb" -> !to.isAfter(asked.from());
                    default -> !from.isBefore(asked.from()) && !to.isAfter(asked.to());
                };
    }

    private static Predicate<SearchValue> string(String modifier, String text) {
        var folded = SearchValueReader.fold(text);
        return found -> found instanceof SearchValue.Text(String value, String written)
                && switch (modifier) {
                    case "exact" -> written.equals(text);
                    case "contains" -> value.contains(folded);
                    default -> value.startsWith(folded);
                };
    }

    /** Any value of the list may match; {@code not} asks that none does. */
    static Predicate<List<SearchValue>> anyOf(List<Predicate<SearchValue>> values, boolean not) {
        return found -> not != found.stream().anyMatch(value -> values.stream().anyMatch(wanted -> wanted.test(value)));
    }
}
