package org.footbridge.launch.oauth;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.footbridge.facts.RecordPart;
import org.footbridge.record.PrefetchTemplates;
import org.footbridge.record.access.TokenScope;
import org.jspecify.annotations.Nullable;

/** What was granted, seen from what is read. What is missing counts as could not be read, never as not recorded. */
public final class GrantedScopes {
    private final List<SmartScope> scopes;

    public GrantedScopes(Collection<String> scopes) {
        this.scopes =
                scopes.stream().flatMap(text -> SmartScope.of(text).stream()).toList();
    }

    /** How far the token reaches, for reading. */
    public TokenScope grant(PrefetchTemplates reads, UnaryOperator<Optional<String>> renewal) {
        Set<String> withheld = new HashSet<>();
        Set<String> inPart = new HashSet<>();
        reads.types().forEach((type, part) -> {
            if (!reads(type, part)) {
                withheld.add(type);
            } else if (!readsAll(type, part)) {
                inPart.add(type);
            }
        });
        return new TokenScope(withheld, inPart, renewal);
    }

    /** The parts of the record that were not granted, or not as a whole. */
    public Set<RecordPart> missing(PrefetchTemplates reads) {
        Set<RecordPart> missing = EnumSet.noneOf(RecordPart.class);
        reads.types().forEach((type, part) -> {
            if (!readsAll(type, part)) {
                missing.add(part);
            }
        });
        return missing;
    }

    /** The types of which something may be written to the record: draft referrals, and tasks for colleagues. */
    public Set<String> mayCreate() {
        return RequestedScopes.WRITTEN.stream().filter(this::mayCreate).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what would suit the patient may be written to the record. */
    public boolean mayKeepPreferences() {
        return mayCreate(RequestedScopes.PREFERENCES);
    }

    private boolean mayCreate(String type) {
        return scopes.stream().anyMatch(scope -> scope.isFor(type) && scope.creates() && !scope.restricted());
    }

    private boolean reads(String type, RecordPart part) {
        return scopes.stream().anyMatch(scope -> isEnough(scope, type, part));
    }

    private boolean readsAll(String type, RecordPart part) {
        return scopes.stream().anyMatch(scope -> isEnough(scope, type, part) && !scope.restricted());
    }

    /** The patient and staff are read by name, all else by searching. */
    private static boolean isEnough(SmartScope scope, String type, RecordPart part) {
        boolean byName = part == RecordPart.PATIENT || part == RecordPart.LINK_WORKERS;
        return scope.isFor(type) && (byName ? scope.reads() : scope.searches());
    }

    /**
     * A granted scope that lets data be read, of SMART 1 or 2.
     *
     * @param type the FHIR type, or {@code *}
     * @param reads whether a resource may be read by name
     * @param searches whether resources may be searched for
     * @param creates whether one may be created
     * @param restricted whether it reaches only some of them, by a query
     */
    private record SmartScope(String type, boolean reads, boolean searches, boolean creates, boolean restricted) {
        private static final Pattern FORM = Pattern.compile(
                "(?:patient|user)/(\\*|[A-Z][A-Za-z]{1,63})\\.(?:(read|write|\\*)|(?=[cruds])(c?r?u?d?s?)(\\?.+)?)");

        /** Empty where the text says nothing about data that may be read for a patient. */
        static Optional<SmartScope> of(String text) {
            var matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String verbs = verbs(matcher.group(2), matcher.group(3));
            return Optional.of(new SmartScope(
                    matcher.group(1),
                    verbs.contains("r"),
                    verbs.contains("s"),
                    verbs.contains("c"),
                    matcher.group(4) != null));
        }

        private static String verbs(@Nullable String old, @Nullable String letters) {
            return switch (old) {
                case null -> letters == null ? "" : letters;
                case "read" -> "rs";
                case "write" -> "cud";
                default -> "cruds";
            };
        }

        boolean isFor(String resource) {
            return type.equals("*") || type.equals(resource);
        }
    }
}
