package org.footbridge.launcher.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a page may load, show in frames and send forms to. Most pages: nothing from elsewhere, and framed by nobody.
 *
 * @param frames origins that may be shown in a frame of the page
 * @param forms origins to which an answered form may lead
 * @param framedHere whether the record's own pages may show it in a frame
 */
public record ContentSecurityPolicy(Set<String> frames, Set<String> forms, boolean framedHere) {

    static final ContentSecurityPolicy PLAIN = new ContentSecurityPolicy(Set.of(), Set.of(), false);

    /** Part of an authorization, which runs in a frame where the app does. */
    static final ContentSecurityPolicy OF_AUTHORIZATION = new ContentSecurityPolicy(Set.of(), Set.of(), true);

    public ContentSecurityPolicy {
        frames = Set.copyOf(frames);
        forms = Set.copyOf(forms);
    }

    /** A page that shows these addresses in a frame. */
    public static ContentSecurityPolicy framing(Collection<URI> addresses) {
        return new ContentSecurityPolicy(origins(addresses), Set.of(), false);
    }

    /** A page of an authorization whose answered form leads to this address. */
    public static ContentSecurityPolicy answering(URI address) {
        return new ContentSecurityPolicy(Set.of(), origins(Set.of(address)), true);
    }

    public static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static Set<String> origins(Collection<URI> addresses) {
        var origins = new LinkedHashSet<String>();
        addresses.forEach(address -> origins.add(origin(address)));
        return origins;
    }

    public void apply(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-src "
                        + list(frames, frames.isEmpty() ? "'none'" : "'self'") + "; form-action "
                        + list(forms, "'self'")
                        + "; frame-ancestors " + (framedHere ? "'self'" : "'none'"));
    }

    private static String list(Set<String> origins, String first) {
        var sorted = origins.stream().sorted().toList();
        return sorted.isEmpty() ? first : first + " " + String.join(" ", sorted);
    }
}
