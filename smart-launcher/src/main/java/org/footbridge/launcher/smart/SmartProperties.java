package org.footbridge.launcher.smart;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.footbridge.launcher.InvalidSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * SMART settings, each explained in {@code application.yml}.
 *
 * @param apps the registered apps
 * @param launchLife how long a launch waits for its app
 * @param codeLife how long a code may be exchanged
 * @param tokenLife how long an access token is good
 * @param refreshLife how long a refresh token is good
 * @param hookTokenLife how long the token that goes with a CDS Hooks call is good
 * @param keyRefetch how often at most an app's keys are fetched again because one of them is not known
 * @param slowAnswer how long a slow answer takes in a test run
 * @param cdsClientId id of the CDS service on this authorization server; the {@code subject} of such a token
 */
@ConfigurationProperties("practice.smart")
public record SmartProperties(
        @DefaultValue List<RegisteredApp> apps,
        @DefaultValue("2m") Duration launchLife,
        @DefaultValue("1m") Duration codeLife,
        @DefaultValue("15m") Duration tokenLife,
        @DefaultValue("8h") Duration refreshLife,
        @DefaultValue("5m") Duration hookTokenLife,
        @DefaultValue("10s") Duration keyRefetch,
        @DefaultValue("12s") Duration slowAnswer,
        @DefaultValue("footbridge-cds") String cdsClientId) {

    public SmartProperties {
        apps = List.copyOf(apps);
        Map.of(
                        "launch-life", launchLife,
                        "code-life", codeLife,
                        "token-life", tokenLife,
                        "refresh-life", refreshLife,
                        "hook-token-life", hookTokenLife,
                        "key-refetch", keyRefetch,
                        "slow-answer", slowAnswer)
                .forEach((name, value) ->
                        InvalidSetting.requireDuration("practice.smart." + name, value, Duration.ofMillis(1)));
        InvalidSetting.require(!cdsClientId.isBlank(), "practice.smart.cds-client-id is empty");
    }
}
