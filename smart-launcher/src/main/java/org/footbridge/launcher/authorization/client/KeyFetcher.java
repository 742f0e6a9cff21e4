package org.footbridge.launcher.authorization.client;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** Fetches an app's keys from exactly the address registered: no redirects, little patience, little room. */
final class KeyFetcher extends DefaultResourceRetriever {

    private static final int MILLIS = 2000;
    private static final int BYTES = 64 * 1024;

    KeyFetcher() {
        super(MILLIS, MILLIS, BYTES);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
        var connection = super.openHTTPConnection(url);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }
}
