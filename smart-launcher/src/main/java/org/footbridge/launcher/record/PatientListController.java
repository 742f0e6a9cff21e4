package org.footbridge.launcher.record;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of patients, with a search that is a plain form. */
@Controller
class PatientListController {

    private final Practice practice;

    PatientListController(Practice practice) {
        this.practice = practice;
    }

    @GetMapping("/")
    String patients(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("patients", practice.patients(q, page));
        return "patients";
    }
}
