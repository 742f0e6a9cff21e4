package org.footbridge.launcher.cdsclient;

import java.net.URI;
import java.util.Map;

/** One service that discovery offers for a hook. */
public record CdsService(URI url, Map<String, String> prefetch) {

    public CdsService {
        prefetch = Map.copyOf(prefetch);
    }

    public URI feedbackUrl() {
        return URI.create(url + "/feedback");
    }
}
