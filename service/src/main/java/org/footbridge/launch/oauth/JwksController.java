package org.footbridge.launch.oauth;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the JWKS with which record systems check client assertions. */
@RestController
class JwksController {
    private static final Duration MAY_BE_KEPT = Duration.ofMinutes(5);

    private final ClientKeys keys;

    JwksController(ClientKeys keys) {
        this.keys = keys;
    }

    @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(MAY_BE_KEPT).cachePublic())
                .body(keys.published().toString(true));
    }
}
