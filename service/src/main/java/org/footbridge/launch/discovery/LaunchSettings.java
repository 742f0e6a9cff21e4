package org.footbridge.launch.discovery;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.footbridge.settings.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the page is launched; keys {@code footbridge.launch.*} of application.yml.
 *
 * @param baseUrl the public address of the page
 * @param key 32 bytes in Base64, the key that encrypts what the database keeps of a launch
 * @param keyFile where that key is kept instead
 * @param discoveryCache how long what a record system says of itself is believed
 * @param startLife how long a record system has to answer an authorization request
 * @param lifetime the longest that a launch lives, however often its token is renewed
 */
@ConfigurationProperties("footbridge.launch")
public record LaunchSettings(
        @DefaultValue("http://127.0.0.1:8080") URI baseUrl,
        @DefaultValue List<Issuer> issuers,
        @Nullable String key,
        @Nullable Path keyFile,
        @DefaultValue("5m") Duration discoveryCache,
        @DefaultValue("10m") Duration startLife,
        @DefaultValue("12h") Duration lifetime,
        @DefaultValue Keys keys) {

    /**
     * How the keys of private_key_jwt are rotated.
     *
     * @param rotateAfter how long a key signs
     * @param publishAhead how long a key is published before it signs, so that record systems know it by then
     * @param keepOld how long a key is published after it has signed for the last time
     */
    public record Keys(
            @DefaultValue("90d") Duration rotateAfter,
            @DefaultValue("1d") Duration publishAhead,
            @DefaultValue("1d") Duration keepOld) {
        public Keys {
            Limits.time("footbridge.launch.keys.rotate-after", rotateAfter, "1s", "3650d");
            Limits.time("footbridge.launch.keys.keep-old", keepOld, "0s", "3650d");
            if (!publishAhead.isPositive() || rotateAfter.compareTo(publishAhead) <= 0) {
                throw new IllegalArgumentException(
                        "footbridge.launch.keys: publish-ahead must be above zero and below rotate-after");
            }
        }
    }

    public LaunchSettings {
        issuers = List.copyOf(issuers);
        Limits.time("footbridge.launch.discovery-cache", discoveryCache, "0s", "1d");
        Limits.time("footbridge.launch.start-life", startLife, "1s", "1d");
        Limits.time("footbridge.launch.lifetime", lifetime, "1s", "30d");
        var seen = new HashSet<URI>();
        for (Issuer issuer : issuers) {
            if (!seen.add(issuer.issuer())) {
                throw new IllegalArgumentException(
                        "footbridge.launch.issuers: " + issuer.issuer() + " is there twice; give it once");
            }
        }
        if (!WebOrigin.isSafe(baseUrl)) {
            throw new IllegalArgumentException(
                    "footbridge.launch.base-url: https only, or http on this machine: " + baseUrl);
        }
        if (baseUrl.getHost() == null || !Set.of("", "/").contains(baseUrl.getRawPath())) {
            throw new IllegalArgumentException(
                    "footbridge.launch.base-url: scheme, host and port only, because the page"
                            + " and its cookie stand at the root of their host: " + baseUrl);
        }
    }

    /** The registered record system that a launch names, if there is one. */
    public Optional<Issuer> issuer(String iss) {
        return issuers.stream().filter(issuer -> issuer.is(iss)).findFirst();
    }

    /** An address below the page's public one. */
    public String at(String path) {
        return baseUrl.resolve(path).toString();
    }

    /** Whose pages may show ours in a frame. */
    public List<WebOrigin> framedBy() {
        return origins(Issuer::framedBy);
    }

    /** Where our forms may lead in the end. */
    public List<WebOrigin> endpointsAt() {
        return origins(Issuer::endpointsAt);
    }

    private List<WebOrigin> origins(Function<Issuer, List<WebOrigin>> kind) {
        return issuers.stream().map(kind).flatMap(List::stream).distinct().toList();
    }

    /** The key stays where it is. */
    @Override
    public String toString() {
        return "LaunchSettings[" + baseUrl + ", " + issuers + "]";
    }
}
