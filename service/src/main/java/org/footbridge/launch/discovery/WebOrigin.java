package org.footbridge.launch.discovery;

import java.net.URI;
import java.util.Locale;
import org.footbridge.web.Loopback;
import org.jspecify.annotations.Nullable;

/** Scheme, host and port of an address, as browsers compare them. */
public record WebOrigin(String text) {

    /** @throws IllegalArgumentException where the address is not absolute http or https with a host */
    static WebOrigin of(URI address) {
        String scheme = lower(address.getScheme());
        String host = lower(address.getHost());
        boolean web = scheme.equals("https") || scheme.equals("http");
        if (!web || host.isEmpty() || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("no http(s) address with a host: " + address);
        }
        int standard = scheme.equals("https") ? 443 : 80;
        boolean plain = address.getPort() < 0 || address.getPort() == standard;
        return new WebOrigin(scheme + "://" + host + (plain ? "" : ":" + address.getPort()));
    }

    /** Whether nobody on the way can listen: https, or this machine. */
    static boolean isSafe(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && Loopback.isHost(address.getHost()));
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
