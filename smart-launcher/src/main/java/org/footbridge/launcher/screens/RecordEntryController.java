package org.footbridge.launcher.screens;

import java.util.Optional;
import org.footbridge.launcher.web.User;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entries of a clinician; the record is shown afterwards and asks for the suggestions that fit. */
@Controller
@RequestMapping("/patients/{id}")
class RecordEntryController {

    private final PatientRecords practice;
    private final RecordEntries entries;

    RecordEntryController(PatientRecords practice, RecordEntries entries) {
        this.practice = practice;
        this.entries = entries;
    }

    @PostMapping("/problems")
    String addProblem(
            @PathVariable String id,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String cards,
            @ModelAttribute(name = "user", binding = false) User user,
            RedirectAttributes address) {
        check(id, user);
        return back(address, "problem", Optional.of(entries.addProblem(id, code, user)), cards);
    }

    /** Two buttons never show at once: the one that does not fit any more changes nothing. */
    @PostMapping("/consultation")
    String consult(
            @PathVariable String id,
            @RequestParam boolean ends,
            @RequestParam(defaultValue = "") String cards,
            @ModelAttribute(name = "user", binding = false) User user,
            RedirectAttributes address) {
        check(id, user);
        return back(address, "consultation", ends ? entries.end(id) : Optional.of(entries.begin(id)), cards);
    }

    private void check(String id, User user) {
        practice.existing(id, user);
        if (!user.clinician()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Only clinicians make entries");
        }
    }

    /** Post, redirect, get: a reload adds nothing twice, and fires the same hook again. */
    private static String back(RedirectAttributes address, String what, Optional<String> entry, String cards) {
        entry.ifPresent(id -> address.addAttribute(what, id));
        if ("shown".equals(cards)) {
            address.addAttribute("cards", cards);
        }
        return "redirect:/patients/{id}";
    }
}
