package org.footbridge.launcher.cdsclient;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the public key with which CDS services check this record's calls. */
@RestController
class JwksController {

    private final CdsClientKey key;

    JwksController(CdsClientKey key) {
        this.key = key;
    }

    @GetMapping(CdsClientKey.JWKS_PATH)
    ResponseEntity<Map<String, Object>> jwks() {
        // Short: the key changes with every start of the record.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(key.jwks());
    }
}
