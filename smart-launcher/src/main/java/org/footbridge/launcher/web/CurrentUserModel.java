package org.footbridge.launcher.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Names the user at the top of every page. */
@ControllerAdvice
class CurrentUserModel {

    private final CurrentUser signedIn;

    CurrentUserModel(CurrentUser signedIn) {
        this.signedIn = signedIn;
    }

    @ModelAttribute("user")
    User user(HttpServletRequest request) {
        return signedIn.user(request);
    }
}
