package org.footbridge.launcher.cdsclient;

import java.net.URI;
import java.util.Map;

/**
 * One service that discovery offers.
 *
 * @param hook the hook that it answers
 * @param url where it is called
 * @param prefetch what it asks to be sent along, as templates by key
 */
public record CdsService(String hook, URI url, Map<String, String> prefetch) {

    public CdsService {
        prefetch = Map.copyOf(prefetch);
    }

    public URI feedbackUrl() {
        return URI.create(url + "/feedback");
    }
}
