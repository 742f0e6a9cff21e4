package org.footbridge.launcher.oauth;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Fetches an app's keys from exactly the address registered: no redirects, little patience, little room. */
final class JwksFetcher extends DefaultResourceRetriever {

    private static final int MILLIS = 2000;
    private static final int BYTES = 64 * 1024;

    private final Clock clock;
    private final Consumer<JwksFetchedEvent> listener;

    JwksFetcher(Clock clock, Consumer<JwksFetchedEvent> listener) {
        super(MILLIS, MILLIS, BYTES);
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        var at = clock.instant();
        var keys = "";
        try {
            var resource = super.retrieveResource(url);
            keys = resource.getContent();
            return resource;
        } finally {
            listener.accept(new JwksFetchedEvent(at, url.toString(), keys, Duration.between(at, clock.instant())));
        }
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
        var connection = super.openHTTPConnection(url);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }
}
