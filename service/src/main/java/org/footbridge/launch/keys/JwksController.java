package org.footbridge.launch.keys;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where record systems find the keys by which they know Footbridge. */
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
