package org.footbridge.hook.clients;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.footbridge.settings.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who is registered, and how their tokens are checked; keys {@code footbridge.*} of application.yml. */
@ConfigurationProperties("footbridge")
record TrustSettings(
        @DefaultValue("false") boolean open,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue List<Client> clients,
        @DefaultValue List<String> corsOrigins,
        @DefaultValue Tokens tokens) {

    TrustSettings {
        if (baseUrl.getHost() == null || !baseUrl.isAbsolute()) {
            throw new IllegalArgumentException(
                    "footbridge.base-url: give the whole public address, as in https://footbridge.example: " + baseUrl);
        }
        clients = List.copyOf(clients);
        corsOrigins = List.copyOf(corsOrigins);
        if (!corsOrigins.stream().allMatch(origin -> origin.matches("https?://[^/?#*@\\s]+"))) {
            throw new IllegalArgumentException(
                    "footbridge.cors-origins: name each origin, as in https://record.example; * is none");
        }
        Set<String> issuers = new HashSet<>();
        for (Client client : clients) {
            if (!issuers.add(client.issuer())) {
                throw new IllegalArgumentException(
                        "footbridge.clients: two clients share the issuer " + client.issuer() + "; give each its own");
            }
        }
    }

    /**
     * A record system that may call; keys come from the file where there is one, else from the address. Where it has the
     * page registered as a SMART app, {@code launchUrl} has cards link to it. A token that names one of the tenants reads
     * the FHIR servers of that tenant; one that names none reads those of the client.
     */
    record Client(
            String name,
            String issuer,
            @Nullable URI jwksUrl,
            @Nullable Path jwksFile,
            @DefaultValue List<String> audiences,
            @DefaultValue List<String> fhirServers,
            @DefaultValue List<Tenant> tenants,
            @Nullable URI launchUrl) {
        Client {
            require(name, "a client lacks name");
            require(issuer, "a client lacks issuer");
            audiences = List.copyOf(audiences);
            fhirServers = List.copyOf(fhirServers);
            tenants = List.copyOf(tenants);
            Set<String> names = new HashSet<>();
            for (Tenant tenant : tenants) {
                require(tenant.name(), "a tenant of issuer " + issuer + " lacks name");
                if (!names.add(tenant.name())) {
                    throw new IllegalArgumentException("footbridge.clients: two tenants of issuer " + issuer
                            + " are named " + tenant.name() + "; list each once");
                }
            }
            if (jwksUrl == null && jwksFile == null) {
                throw new IllegalArgumentException(
                        "footbridge.clients: give the client of issuer " + issuer + " a jwks-url or a jwks-file");
            }
            if (launchUrl != null && !launchUrl.isAbsolute()) {
                throw new IllegalArgumentException("footbridge.clients: launch-url of issuer " + issuer
                        + " must be the whole address, as registered with the record system");
            }
        }

        private static void require(@Nullable String value, String lack) {
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("footbridge.clients: " + lack + "; give it one");
            }
        }
    }

    /** One of several organisations that call through one client: {@code tenant} of its tokens, and its FHIR servers. */
    record Tenant(String name, @DefaultValue List<String> fhirServers) {
        Tenant {
            fhirServers = List.copyOf(fhirServers);
        }
    }

    /** Limits on tokens: {@code remembered} is how many token ids are kept at most to refuse replays. */
    record Tokens(
            @DefaultValue({"ES384", "RS384"}) Set<String> algorithms,
            @DefaultValue("5m") Duration lifetime,
            @DefaultValue("60s") Duration skew,
            @DefaultValue("100000") int remembered,
            @DefaultValue("5m") Duration jwksCache,
            @DefaultValue("10s") Duration jwksRefetch) {
        Tokens {
            algorithms = Set.copyOf(algorithms);
            Limits.time("footbridge.tokens.lifetime", lifetime, "1s", "1d");
            Limits.time("footbridge.tokens.skew", skew, "0s", "1h");
            Limits.count("footbridge.tokens.remembered", remembered, 100_000_000);
            Limits.time("footbridge.tokens.jwks-cache", jwksCache, "1s", "1d");
            Limits.time("footbridge.tokens.jwks-refetch", jwksRefetch, "1ms", "1d");
            if (jwksRefetch.compareTo(jwksCache) >= 0) {
                throw new IllegalArgumentException(
                        "footbridge.tokens.jwks-refetch must be below footbridge.tokens.jwks-cache");
            }
        }
    }
}
