package org.footbridge.record.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The FHIR base of a record. "Below it" means the same scheme, host and port, and a path inside its path: a token goes
 * nowhere else.
 */
public final class FhirBaseUrl {

    private final URI base;
    private final String path;

    public FhirBaseUrl(URI base) {
        this.base = base;
        String raw = base.normalize().getRawPath();
        this.path = raw == null ? "" : raw.replaceAll("/+$", "");
    }

    public String at(String relative) {
        return base.getScheme() + "://" + base.getRawAuthority() + path + "/" + relative;
    }

    /** The base as one text, however it is written: in lower case up to the path, with its port and without a last slash. */
    public String normalized() {
        return lower(base.getScheme()) + "://" + lower(base.getHost()) + ":" + port(base) + path;
    }

    /** The URL itself, made absolute, where it lies below this base. */
    public Optional<String> below(String url) {
        return inside(url).map(URI::toString);
    }

    /** The path below this base to which an absolute URL leads. */
    public Optional<String> relative(String url) {
        return inside(url)
                .map(URI::getRawPath)
                .map(inside -> inside.substring(Math.min(inside.length(), path.length() + 1)));
    }

    private Optional<URI> inside(String url) {
        try {
            var target = URI.create(at("")).resolve(new URI(url.replace("|", "%7C")));
            boolean inside =
                    !url.isBlank() && isSameOrigin(target) && target.getRawUserInfo() == null && isInside(target);
            return inside ? Optional.of(target) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private boolean isSameOrigin(URI target) {
        return lower(base.getScheme()).equals(lower(target.getScheme()))
                && lower(base.getHost()).equals(lower(target.getHost()))
                && port(base) == port(target);
    }

    private boolean isInside(URI target) {
        String targetPath = target.getRawPath() == null ? "" : target.getRawPath();
        boolean climbs =
                targetPath.contains("..") || targetPath.toLowerCase(Locale.ROOT).contains("%2e");
        return !climbs && (targetPath.equals(path) || targetPath.startsWith(path + "/"));
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
