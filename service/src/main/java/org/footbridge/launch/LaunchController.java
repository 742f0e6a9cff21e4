package org.footbridge.launch;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.footbridge.launch.discovery.Issuer;
import org.footbridge.launch.discovery.LaunchSettings;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.oauth.ClientKeys;
import org.footbridge.launch.oauth.TokenRevocation;
import org.footbridge.launch.session.BrowserSession;
import org.footbridge.launch.session.LaunchSession;
import org.footbridge.launch.session.LaunchStore;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The addresses of a launch: begun by a record system or by a person, answered, and ended; and the JWKS. */
@Controller
class LaunchController {
    private static final Duration KEYS_MAY_BE_KEPT = Duration.ofMinutes(5);

    private final LaunchFlow flow;
    private final LaunchStore launches;
    private final TokenRevocation revocations;
    private final BrowserSession browser;
    private final LaunchSettings settings;
    private final ClientKeys keys;

    LaunchController(
            LaunchFlow flow,
            LaunchStore launches,
            TokenRevocation revocations,
            BrowserSession browser,
            LaunchSettings settings,
            ClientKeys keys) {
        this.flow = flow;
        this.launches = launches;
        this.revocations = revocations;
        this.browser = browser;
        this.settings = settings;
        this.keys = keys;
    }

    @GetMapping("/launch")
    ResponseEntity<Void> launch(HttpServletRequest http) {
        var request = LaunchParameters.launch(http);
        String iss = request.issuer();
        String launch = request.required("launch");
        Issuer issuer = flow.issuer(iss);
        return to(flow.begin(issuer, iss, Optional.of(launch), browser.begin(http)));
    }

    @GetMapping("/launch/standalone")
    String standalone(Model model) {
        model.addAttribute("issuers", settings.issuers());
        return "launch/standalone";
    }

    @PostMapping("/launch/standalone")
    ResponseEntity<Void> choose(HttpServletRequest http) {
        Issuer issuer = flow.issuer(LaunchParameters.launch(http).issuer());
        return to(flow.begin(issuer, issuer.issuer().toString(), Optional.empty(), browser.begin(http)));
    }

    @GetMapping("/launch/callback")
    ResponseEntity<Void> callback(HttpServletRequest http) {
        String session = browser.require(http);
        String id = flow.complete(AuthorizationResponse.of(LaunchParameters.answer(http)), session);
        // Where a card's link was followed, the page has a place of that name.
        return to(URI.create(settings.at("/launch/" + id) + "#linked-card"));
    }

    /** Revokes the tokens as they are in that moment; a renewal under way revokes its own. Other tabs keep theirs. */
    @PostMapping("/launch/{id}/sign-out")
    String signOut(LaunchSession session, HttpServletRequest http, Model model) {
        var ended = launches.end(session).orElseThrow(session::ended);
        model.addAttribute("revoked", revocations.revoke(ended));
        // Another tab keeps its launch, or may be about to come back from its record system.
        if (launches.isEmpty(session.browser())) {
            browser.end(http);
        }
        return "launch/ended";
    }

    /** The JWKS with which record systems check client assertions. */
    @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEYS_MAY_BE_KEPT).cachePublic())
                .body(keys.published().toString(true));
    }

    @RequestMapping("/launch/**")
    void nothingElse() {
        throw new LaunchFailed(LaunchErrorCode.NO_SUCH_PAGE, "nothing is served at this path");
    }

    /** See other: a reload of the page that follows must not send the answer again. */
    private static ResponseEntity<Void> to(URI place) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(place).build();
    }
}
