package org.footbridge.hook.clients;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.web.Loopback;
import org.footbridge.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling. The body of a call says where to send a bearer token, so each caller may name only the FHIR servers
 * that are registered for it.
 */
public sealed interface TrustedCaller {

    /** Whether this FHIR server may be read for the caller: an exact match, one trailing slash aside. */
    boolean mayRead(String fhirServer);

    /** Refuses a call that names a foreign FHIR server; a call that names none is fine. */
    default void checkMayRead(@Nullable String fhirServer) {
        if (fhirServer != null && !mayRead(fhirServer)) {
            throw Refused.foreignFhirServer(remedy());
        }
    }

    /** Whether a FHIR server may be read for the caller without a token of its own. */
    default boolean mayReadWithoutToken() {
        return false;
    }

    /** The launch address of the page as this caller has it registered; null where its cards are to link to none. */
    default @Nullable URI page() {
        return null;
    }

    /** The FHIR server that its patients are on; null where there is none, or more than one. */
    default @Nullable URI onlyFhirServer() {
        return null;
    }

    /** What to do about a foreign FHIR server. */
    String remedy();

    /** A record system from the configuration, known by its token. */
    record Registered(Set<String> fhirServers, @Nullable URI page) implements TrustedCaller {
        public Registered {
            fhirServers = fhirServers.stream().map(Registered::withoutSlash).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean mayRead(String fhirServer) {
            return fhirServers.contains(withoutSlash(fhirServer));
        }

        @Override
        public @Nullable URI onlyFhirServer() {
            return fhirServers.size() == 1 ? URI.create(fhirServers.iterator().next()) : null;
        }

        @Override
        public String remedy() {
            return "Send the registered base URL, or have it added to footbridge.clients";
        }

        private static String withoutSlash(String url) {
            return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        }
    }

    /** Anyone on this machine, in open mode only. */
    record OnThisMachine() implements TrustedCaller {
        @Override
        public boolean mayRead(String fhirServer) {
            return Loopback.isBaseUrl(fhirServer);
        }

        @Override
        public boolean mayReadWithoutToken() {
            return true;
        }

        @Override
        public String remedy() {
            return "In open mode only servers on localhost, 127.0.0.0/8 or [::1] are read";
        }
    }
}
