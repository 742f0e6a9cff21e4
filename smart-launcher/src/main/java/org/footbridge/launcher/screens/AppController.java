package org.footbridge.launcher.screens;

import jakarta.servlet.http.HttpServletResponse;
import org.footbridge.launcher.screens.AppLauncher.View;
import org.footbridge.launcher.smart.AppRegistry;
import org.footbridge.launcher.smart.RegisteredApp;
import org.footbridge.launcher.web.User;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** An app next to the record. Each opening of the page is a launch of its own, so a reload works. */
@Controller
@RequestMapping("/patients/{id}/apps/{clientId}")
class AppController {

    /** From where on the record the app was opened: a link of a card, or a referral. */
    record From(
            @Nullable String card,
            @Nullable Integer link,
            @Nullable String referral) {
        View view(User user, String patient, boolean framed) {
            return new View(
                    user,
                    patient,
                    card == null ? "" : card,
                    link == null ? 0 : link,
                    referral == null ? "" : referral,
                    framed,
                    "");
        }
    }

    private final PatientRecords practice;
    private final AppRegistry apps;
    private final AppLauncher launcher;

    AppController(PatientRecords practice, AppRegistry apps, AppLauncher launcher) {
        this.practice = practice;
        this.apps = apps;
        this.launcher = launcher;
    }

    @GetMapping
    String framed(
            @PathVariable String id,
            @PathVariable String clientId,
            @ModelAttribute("from") From from,
            @ModelAttribute(name = "user", binding = false) User user,
            Model model,
            HttpServletResponse response) {
        var patient = practice.existing(id, user);
        var app = registered(clientId);
        model.addAttribute("patient", patient);
        model.addAttribute("app", app);
        model.addAttribute(
                "source",
                launcher.launch(app, from.view(user, id, true)).address().toString());
        launcher.framing(app).apply(response);
        return "app";
    }

    @GetMapping("/window")
    ResponseEntity<Void> window(
            @PathVariable String id,
            @PathVariable String clientId,
            @ModelAttribute("from") From from,
            @ModelAttribute(name = "user", binding = false) User user) {
        practice.existing(id, user);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(launcher.launch(registered(clientId), from.view(user, id, false))
                        .address())
                .build();
    }

    private RegisteredApp registered(String clientId) {
        return apps.find(clientId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such app"));
    }
}
