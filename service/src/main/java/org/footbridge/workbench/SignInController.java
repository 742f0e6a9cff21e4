package org.footbridge.workbench;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import org.footbridge.workbench.signin.SignInSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page before the workbench. */
@Controller
@RequestMapping(path = "/governance/sign-in", produces = TEXT_HTML_VALUE)
class SignInController {

    private final SignInSettings settings;

    SignInController(SignInSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    String signIn(Model model) {
        return show(model, "");
    }

    @GetMapping("/failed")
    String failed(Model model) {
        return show(model, "failed");
    }

    @GetMapping("/ended")
    String ended(Model model) {
        return show(model, "ended");
    }

    /** Somebody has signed in, and sent a form that belongs to no session or to another one. */
    @GetMapping("/old-form")
    String oldForm() {
        return "workbench/old-form";
    }

    /** The session has to begin at the address at which the provider's answer arrives. */
    private String show(Model model, String why) {
        model.addAttribute("why", why);
        model.addAttribute("begin", settings.at("/governance/sign-in/with/team"));
        return "workbench/sign-in";
    }
}
