package org.footbridge.launcher.oauth;

import java.time.Duration;
import java.time.Instant;

/**
 * Event published after an app's keys were fetched in the course of the app's own request.
 *
 * @param keys what came; blank where nothing did
 */
public record JwksFetchedEvent(Instant at, String url, String keys, Duration took) {}
