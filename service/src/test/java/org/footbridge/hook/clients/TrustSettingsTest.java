package org.footbridge.hook.clients;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A setting that cannot work stops the start, and names itself. */
class TrustSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "clients[0].name, '', a client lacks name",
        "clients[0].issuer, '', a client lacks issuer",
        "clients[0].launch-url, /launch, must be the whole address",
        "clients[0].tenants[0].name, '', a tenant of issuer https://record.example lacks name",
        "clients[0].tenants[1].name, P1, two tenants of issuer https://record.example are named P1",
        "tokens.skew, -5s, footbridge.tokens.skew must be from 0s to 1h",
        "tokens.remembered, -1, footbridge.tokens.remembered must be from 1",
        "tokens.lifetime, 0s, footbridge.tokens.lifetime must be from 1s",
        "tokens.jwks-refetch, 5m, must be below footbridge.tokens.jwks-cache",
        "cors-origins, *, footbridge.cors-origins: name each origin",
        "cors-origins, https://record.example/page, footbridge.cors-origins: name each origin",
        "base-url, localhost:8080, give the whole public address",
    })
    void is_refused(String key, String value, String why) {
        var settings = new HashMap<>(Map.of(
                "footbridge.clients[0].name", "Record",
                "footbridge.clients[0].issuer", "https://record.example",
                "footbridge.clients[0].jwks-url", "https://record.example/jwks",
                "footbridge.clients[0].tenants[0].name", "P1"));
        settings.put("footbridge." + key, value);

        assertThatThrownBy(() -> new Binder(new MapConfigurationPropertySource(settings))
                        .bind("footbridge", TrustSettings.class))
                .rootCause()
                .hasMessageContaining(why);
    }
}
