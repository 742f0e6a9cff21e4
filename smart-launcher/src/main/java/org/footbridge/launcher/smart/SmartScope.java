package org.footbridge.launcher.smart;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One scope of an app: a right to data, or one of the words that ask for identity, context or a longer grant. */
public sealed interface SmartScope {

    /** As the app wrote it, which is how it is granted. */
    String text();

    /** Whether holding this scope is enough to be given the other. */
    boolean covers(SmartScope other);

    /** Whose data: of the one patient in context, or of everybody whom the user may see. */
    enum Level {
        PATIENT,
        USER
    }

    /** A right to resources of a type, or of all types ({@code *}); restrictions must all hold. */
    record Data(Level level, String type, Set<ScopePermission> permissions, List<Restriction> restrictions, String text)
            implements SmartScope {
        public Data {
            permissions = Set.copyOf(permissions);
            restrictions = List.copyOf(restrictions);
        }

        @Override
        public boolean covers(SmartScope other) {
            return other instanceof Data requested
                    && level == requested.level
                    && isFor(requested.type)
                    && permissions.containsAll(requested.permissions)
                    && requested.restrictions.containsAll(restrictions);
        }

        /** Whether it is about this type of resource; {@code *} is about each. */
        public boolean isFor(String resourceType) {
            return "*".equals(type) || type.equals(resourceType);
        }
    }

    /** Search parameter that narrows a granular scope, for example {@code category} and one of its codes. */
    record Restriction(String parameter, String value) {}

    /** A word of the standard. */
    record Word(Name name) implements SmartScope {
        @Override
        public String text() {
            return name.text;
        }

        @Override
        public boolean covers(SmartScope other) {
            return equals(other);
        }
    }

    /** The words that this record knows. */
    enum Name {
        OPENID("openid"),
        FHIR_USER("fhirUser"),
        PROFILE("profile"),
        LAUNCH("launch"),
        LAUNCH_PATIENT("launch/patient"),
        LAUNCH_ENCOUNTER("launch/encounter"),
        ONLINE_ACCESS("online_access"),
        OFFLINE_ACCESS("offline_access");

        private final String text;

        Name(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        /** All of them, as a sentence lists them. */
        static String all() {
            return Stream.of(values()).map(Name::text).collect(Collectors.joining(", "));
        }
    }

    /** Empty where this record knows no such scope. */
    static Optional<SmartScope> parse(String text) {
        return ScopeParser.parse(text);
    }
}
