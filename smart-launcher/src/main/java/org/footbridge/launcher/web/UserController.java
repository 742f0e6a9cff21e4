package org.footbridge.launcher.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which one becomes another user. */
@Controller
class UserController {

    private final Users users;
    private final CurrentUser signedIn;

    UserController(Users users, CurrentUser signedIn) {
        this.users = users;
        this.signedIn = signedIn;
    }

    @GetMapping("/users")
    String users(Model model) {
        model.addAttribute("users", users.all());
        return "users";
    }

    @PostMapping("/users")
    String become(@RequestParam String user, HttpServletRequest request) {
        signedIn.become(
                users.find(user).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such user")),
                request);
        return "redirect:/";
    }
}
