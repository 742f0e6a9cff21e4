package org.footbridge.launcher.screens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.footbridge.launcher.oauth.PendingConsents;
import org.footbridge.launcher.oauth.PendingConsents.Pending;
import org.footbridge.launcher.smart.ScopeDescriptions;
import org.footbridge.launcher.smart.Scopes;
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
        var requested = pending.find(state, user)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such request"));
        ContentSecurityPolicy.answering(URI.create(requested.redirect())).apply(response);
        model.addAttribute("state", state);
        model.addAttribute("app", requested.app());
        if (requested.choosePatient() && practice.patient(patient, user).isEmpty()) {
            model.addAttribute("q", q);
            model.addAttribute("patients", practice.patients(q, page, user));
            return "choose-patient";
        }
        model.addAttribute("groups", RequestedScope.groups(requested.scopes()));
        model.addAttribute("redirect", ContentSecurityPolicy.origin(URI.create(requested.redirect())));
        model.addAttribute("choose", requested.choosePatient());
        practice.patient(subject(requested, patient), user).ifPresent(found -> model.addAttribute("patient", found));
        return "consent";
    }

    private static String subject(Pending requested, String chosen) {
        return requested.choosePatient() ? chosen : requested.patient().orElse("");
    }

    /**
     * A scope as the page shows it.
     *
     * @param text as the app wrote it
     * @param words what it means
     * @param optional whether it can be declined alone
     */
    public record RequestedScope(String text, String words, boolean optional) {

        /** All of them, by whether they can be declined ({@code true}) or not. */
        private static Map<Boolean, List<RequestedScope>> groups(Collection<String> scopes) {
            return Scopes.of(scopes).all().stream()
                    .map(scope -> new RequestedScope(
                            scope.text(), ScopeDescriptions.of(scope), ScopeDescriptions.canBeDeclined(scope)))
                    .sorted(Comparator.comparing(RequestedScope::words).thenComparing(RequestedScope::text))
                    .collect(Collectors.partitioningBy(RequestedScope::optional));
        }
    }
}
