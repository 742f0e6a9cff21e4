package org.footbridge.launcher.screens;

import java.util.Optional;
import org.footbridge.launcher.screens.After.Entry;
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
    private final AppointmentEntries appointments;
    private final ReferralEntries referrals;

    RecordEntryController(
            PatientRecords practice,
            RecordEntries entries,
            AppointmentEntries appointments,
            ReferralEntries referrals) {
        this.practice = practice;
        this.entries = entries;
        this.appointments = appointments;
        this.referrals = referrals;
    }

    @PostMapping("/problems")
    String addProblem(
            @PathVariable String id,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String cards,
            @ModelAttribute(name = "user", binding = false) User user,
            RedirectAttributes address) {
        check(id, user);
        return After.back(address, Optional.of(new Entry("problem", entries.addProblem(id, code, user))), cards);
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
        var consultation = ends ? entries.end(id) : Optional.of(entries.begin(id));
        return After.back(address, consultation.map(each -> new Entry("consultation", each)), cards);
    }

    @PostMapping("/appointments")
    String book(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String cards,
            @ModelAttribute(name = "user", binding = false) User user,
            RedirectAttributes address) {
        check(id, user);
        return After.back(address, Optional.of(new Entry("appointment", appointments.book(id, day))), cards);
    }

    @PostMapping("/referrals")
    String draft(
            @PathVariable String id,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String cards,
            @ModelAttribute(name = "user", binding = false) User user,
            RedirectAttributes address) {
        check(id, user);
        return After.back(address, Optional.of(new Entry("chosen", referrals.draft(id, to, user))), cards);
    }

    @PostMapping("/referrals/{referral}/sign")
    String sign(
            @PathVariable String id,
            @PathVariable String referral,
            @RequestParam(defaultValue = "") String taker,
            @RequestParam(defaultValue = "") String cards,
            @ModelAttribute(name = "user", binding = false) User user,
            RedirectAttributes address) {
        check(id, user);
        referrals.sign(id, referral, taker, user);
        return After.back(address, Optional.of(new Entry("sent", referral)), cards);
    }

    private void check(String id, User user) {
        practice.existing(id, user);
        if (!user.clinician()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Only clinicians make entries");
        }
    }
}
