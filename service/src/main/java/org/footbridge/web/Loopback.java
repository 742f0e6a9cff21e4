package org.footbridge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What counts as this machine. Names are compared, never resolved: a resolver can be made to lie. */
public final class Loopback {
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern HOST =
            Pattern.compile("localhost|127\\." + OCTET + "\\." + OCTET + "\\." + OCTET + "|\\[::1]|::1");

    private Loopback() {}

    /** Whether a host name or address is this machine's own. */
    public static boolean isHost(@Nullable String host) {
        return host != null && HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether this is a plain http(s) base URL on loopback, with no user, query or fragment to hide behind. */
    public static boolean isBaseUrl(String url) {
        try {
            URI uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && isHost(uri.getHost())
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException notAUrl) {
            return false;
        }
    }

    /**
     * Whether the call began on this machine. A forwarded call did not, and a Host of another name is a web page that
     * had its own name point here.
     */
    public static boolean isCaller(HttpServletRequest request) {
        return isAddress(request.getRemoteAddr())
                && isHost(request.getServerName())
                && request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null;
    }

    private static boolean isAddress(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
