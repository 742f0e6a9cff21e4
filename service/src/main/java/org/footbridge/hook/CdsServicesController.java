package org.footbridge.hook;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import org.footbridge.cdshooks.CdsRequest;
import org.footbridge.cdshooks.CdsServices;
import org.footbridge.cdshooks.FeedbackRequest;
import org.footbridge.feedback.Ledger;
import org.footbridge.hook.clients.TrustedCaller;
import org.footbridge.telemetry.Stage;
import org.footbridge.web.Arrival;
import org.footbridge.web.Refused;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.TransactionException;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The three endpoints of CDS Hooks: discovery, the services and their feedback. */
@RestController
@RequestMapping(path = "/cds-services", produces = APPLICATION_JSON_VALUE)
class CdsServicesController {
    private final HookDefinitions definitions;
    private final HookAnswers answers;
    private final Ledger ledger;
    private final JsonBodyReader body;
    private final JsonMapper json;

    CdsServicesController(
            HookDefinitions definitions, HookAnswers answers, Ledger ledger, JsonBodyReader body, JsonMapper json) {
        this.definitions = definitions;
        this.answers = answers;
        this.ledger = ledger;
        this.body = body;
        this.json = json;
    }

    /** Clients keep the definition; the ETag shows them when it changed. */
    @GetMapping
    ResponseEntity<CdsServices> discovery() {
        var services = definitions.all();
        return ResponseEntity.ok()
                .eTag('"' + DigestUtils.md5DigestAsHex(json.writeValueAsBytes(services)) + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(services);
    }

    /** The answer as a whole, so that its length stands before it and it goes out in one piece. */
    @PostMapping(path = "/{id}", consumes = APPLICATION_JSON_VALUE)
    byte[] call(@PathVariable String id, HttpServletRequest http, @AuthenticationPrincipal TrustedCaller caller) {
        var service = service(id);
        var deadline = answers.deadline(Arrival.of(http));
        var measured = CallFilter.of(http);
        try (var sent = measured.stage(Stage.BODY, () -> body.read(http, deadline))) {
            CdsRequest request = CdsRequestReader.read(sent.json(), service);
            caller.checkMayRead(request.fhirServer());
            return json.writeValueAsBytes(answers.answer(service, request, caller, deadline, measured));
        }
    }

    @PostMapping(path = "/{id}/feedback", consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<Void> feedback(@PathVariable String id, HttpServletRequest http) {
        service(id);
        try (var sent = body.read(http, answers.deadline(Arrival.of(http)))) {
            FeedbackRequest feedback = FeedbackReader.read(sent.json());
            ledger.received(id, feedback);
        } catch (DataAccessException | TransactionException failure) {
            throw Refused.feedbackNotKept();
        }
        return ResponseEntity.ok().build();
    }

    private static HookService service(String id) {
        return HookService.find(id).orElseThrow(Refused::unknownService);
    }
}
