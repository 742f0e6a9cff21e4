package org.footbridge.launcher.screens;

import org.footbridge.launcher.web.User;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of patients, with a search that is a plain form. */
@Controller
class PatientListController {

    private final PatientRecords practice;

    PatientListController(PatientRecords practice) {
        this.practice = practice;
    }

    @GetMapping("/")
    String patients(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute(name = "user", binding = false) User user,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("patients", practice.patients(q, page, user));
        return "patients";
    }
}
