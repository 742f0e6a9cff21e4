package org.footbridge.crmi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Canonical URLs of an export, below a base that belongs to its publisher.
 *
 * @param base without a slash at its end
 */
public record CanonicalUrls(String base) {

    /** For a demonstration: a domain that nobody can own (RFC 2606). */
    public static final CanonicalUrls DEMONSTRATION = new CanonicalUrls("https://footbridge.example/fhir");

    /** The base as somebody writes it; empty where that is no absolute http or https URL. */
    public static Optional<CanonicalUrls> of(String written) {
        var url = written.strip().replaceFirst("/+$", "");
        try {
            var uri = new URI(url);
            return isWeb(uri) && uri.getQuery() == null && uri.getFragment() == null
                    ? Optional.of(new CanonicalUrls(url))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI uri) {
        return uri.getHost() != null
                && uri.getScheme() != null
                && uri.getScheme().matches("https?");
    }

    /** Whether it is the one for demonstrations. */
    public boolean isDemonstration() {
        return equals(DEMONSTRATION);
    }

    String of(String type, String id) {
        return base + "/" + type + "/" + id;
    }

    /** The system of the permanent ids of rules. */
    String ruleIds() {
        return base + "/NamingSystem/rule-id";
    }

    /** The system of the SHA-256 of rule bases. */
    String hashes() {
        return base + "/NamingSystem/rule-base-sha-256";
    }
}
