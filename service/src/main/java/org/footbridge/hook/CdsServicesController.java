package org.footbridge.hook;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.footbridge.cdshooks.CdsRequest;
import org.footbridge.cdshooks.CdsServices;
import org.footbridge.cdshooks.FeedbackRequest;
import org.footbridge.feedback.Ledger;
import org.footbridge.hook.clients.TrustedCaller;
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

/** The three endpoints of CDS Hooks: discovery, the service and its feedback. */
@RestController
@RequestMapping(path = "/cds-services", produces = APPLICATION_JSON_VALUE)
class CdsServicesController {
    private final PatientViewService service;
    private final Ledger ledger;
    private final JsonBodyReader body;
    private final JsonMapper json;

    CdsServicesController(PatientViewService service, Ledger ledger, JsonBodyReader body, JsonMapper json) {
        this.service = service;
        this.ledger = ledger;
        this.body = body;
        this.json = json;
    }

    /** Clients keep the definition; the ETag shows them when it changed. */
    @GetMapping
    ResponseEntity<CdsServices> discovery() {
        var services = new CdsServices(List.of(service.definition()));
        return ResponseEntity.ok()
                .eTag('"' + DigestUtils.md5DigestAsHex(json.writeValueAsBytes(services)) + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(services);
    }

    /** The answer as a whole, so that its length stands before it and it goes out in one piece. */
    @PostMapping(path = "/{id}", consumes = APPLICATION_JSON_VALUE)
    byte[] call(@PathVariable String id, HttpServletRequest http, @AuthenticationPrincipal TrustedCaller caller) {
        checkKnown(id);
        var deadline = service.deadline(Arrival.of(http));
        try (var sent = body.read(http, deadline)) {
            CdsRequest request = CdsRequestReader.read(sent.json(), PatientViewService.HOOK);
            caller.checkMayRead(request.fhirServer());
            return json.writeValueAsBytes(service.answer(request, caller, deadline));
        }
    }

    @PostMapping(path = "/{id}/feedback", consumes = APPLICATION_JSON_VALUE)
    ResponseEntity<Void> feedback(@PathVariable String id, HttpServletRequest http) {
        checkKnown(id);
        try (var sent = body.read(http, service.deadline(Arrival.of(http)))) {
            FeedbackRequest feedback = FeedbackReader.read(sent.json());
            ledger.received(id, feedback);
        } catch (DataAccessException | TransactionException failure) {
            throw Refused.feedbackNotKept();
        }
        return ResponseEntity.ok().build();
    }

    private void checkKnown(String id) {
        if (!id.equals(PatientViewService.ID)) {
            throw Refused.unknownService();
        }
    }
}
