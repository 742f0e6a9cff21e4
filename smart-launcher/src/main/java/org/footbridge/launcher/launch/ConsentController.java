package org.footbridge.launcher.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.footbridge.launcher.oauth.grant.PendingConsents;
import org.footbridge.launcher.oauth.grant.PendingConsents.Pending;
import org.footbridge.launcher.screens.PatientRecords;
import org.footbridge.launcher.web.ContentSecurityPolicy;
import org.footbridge.launcher.web.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Asks first for the patient, where the record did not launch the app, then for consent. */
@Controller
class ConsentController {

    private final PendingConsents pending;
    private final CurrentUser signedIn;
    private final PatientRecords practice;

    ConsentController(PendingConsents pending, CurrentUser signedIn, PatientRecords practice) {
        this.pending = pending;
        this.signedIn = signedIn;
        this.practice = practice;
    }

    @GetMapping("/oauth2/consent")
    String consent(
            @RequestParam String state,
            @RequestParam(defaultValue = "") String patient,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user = signedIn.user(request);
        var asked = pending.find(state, user)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such request"));
        ContentSecurityPolicy.answering(URI.create(asked.redirect())).apply(response);
        model.addAttribute("state", state);
        model.addAttribute("app", asked.app());
        if (asked.choosePatient() && practice.patient(patient, user).isEmpty()) {
            model.addAttribute("q", q);
            model.addAttribute("patients", practice.patients(q, page, user));
            return "choose-patient";
        }
        model.addAttribute("groups", RequestedScope.groups(asked.scopes()));
        model.addAttribute("redirect", ContentSecurityPolicy.origin(URI.create(asked.redirect())));
        model.addAttribute("choose", asked.choosePatient());
        practice.patient(subject(asked, patient), user).ifPresent(found -> model.addAttribute("patient", found));
        return "consent";
    }

    private static String subject(Pending asked, String chosen) {
        return asked.choosePatient() ? chosen : asked.patient().orElse("");
    }
}
