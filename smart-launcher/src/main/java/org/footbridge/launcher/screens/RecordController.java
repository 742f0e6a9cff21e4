package org.footbridge.launcher.screens;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.footbridge.launcher.card.CardDecision;
import org.footbridge.launcher.card.CardService;
import org.footbridge.launcher.card.CardService.ActionResult;
import org.footbridge.launcher.card.CardStore;
import org.footbridge.launcher.card.SafeMarkdown;
import org.footbridge.launcher.card.ShownCard;
import org.footbridge.launcher.cdsclient.HookCaller;
import org.footbridge.launcher.cdsclient.HookOptions;
import org.footbridge.launcher.smart.AppRegistry;
import org.footbridge.launcher.web.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One patient's record: it opens at once, and its cards follow, as a fragment or, without JavaScript, as a page. */
@Controller
@RequestMapping("/patients/{id}")
class RecordController {

    /** Which page of each list; the fragment's forms carry none of it. */
    record Pages(
            @Nullable Integer active,
            @Nullable Integer past,
            @Nullable Integer measured) {

        static int of(@Nullable Integer page) {
            return page == null ? 1 : page;
        }
    }

    private final PatientRecords practice;
    private final RecordEntries entries;
    private final AppointmentEntries appointments;
    private final ReferralEntries referrals;
    private final Moments moments;
    private final HookCaller hooks;
    private final CardStore cardStore;
    private final CardService cardService;
    private final SafeMarkdown markdown;
    private final AppRegistry apps;

    RecordController(
            PatientRecords practice,
            RecordEntries entries,
            AppointmentEntries appointments,
            ReferralEntries referrals,
            Moments moments,
            HookCaller hooks,
            CardStore cardStore,
            CardService cardService,
            SafeMarkdown markdown,
            AppRegistry apps) {
        this.practice = practice;
        this.entries = entries;
        this.appointments = appointments;
        this.referrals = referrals;
        this.moments = moments;
        this.hooks = hooks;
        this.cardStore = cardStore;
        this.cardService = cardService;
        this.markdown = markdown;
        this.apps = apps;
    }

    @GetMapping
    String record(
            @PathVariable String id,
            @ModelAttribute Pages pages,
            @ModelAttribute After after,
            @RequestParam(defaultValue = "") String cards,
            @RequestParam(defaultValue = "done") String click,
            @RequestParam(defaultValue = "") String card,
            @ModelAttribute(name = "user", binding = false) User user,
            Model model) {
        var patient = practice.existing(id, user);
        model.addAttribute("apps", user.isOtherStaff() ? List.of() : apps.onRecordScreen());
        model.addAttribute(
                "record",
                practice.record(patient, Pages.of(pages.active()), Pages.of(pages.past()), Pages.of(pages.measured())));
        var shown = cardStore.find(id, card).orElse(null);
        model.addAttribute("notice", NoticeView.of(click(click), shown));
        model.addAttribute("added", added(shown));
        boolean included = "shown".equals(cards);
        model.addAttribute("included", included);
        var moment = moments.of(id, after);
        model.addAttribute("moment", moment);
        model.addAttribute("inConsultation", entries.openConsultation(id).isPresent());
        model.addAttribute("appointments", appointments.toCome(id));
        mayEnter(user, model);
        if (included) {
            fire(id, moment, user, model);
        }
        return "record";
    }

    private void mayEnter(User user, Model model) {
        model.addAttribute("mayEnter", user.clinician());
        model.addAttribute("problems", user.clinician() ? entries.problems() : List.of());
        model.addAttribute("today", appointments.today());
        model.addAttribute("referralChoices", user.clinician() ? referrals.choices() : List.of());
        model.addAttribute("takers", referrals.takers());
    }

    @GetMapping("/cards")
    String cards(
            @PathVariable String id,
            @ModelAttribute After after,
            @ModelAttribute(name = "user", binding = false) User user,
            Model model) {
        practice.existing(id, user);
        model.addAttribute("included", false);
        fire(id, moments.of(id, after), user, model);
        return "cards :: cards";
    }

    @PostMapping("/cards/{handle}/accept")
    String accept(
            @PathVariable String id,
            @PathVariable String handle,
            @ModelAttribute After after,
            @RequestParam(required = false) @Nullable Set<Integer> suggestion,
            @RequestParam(defaultValue = "") String cards,
            @ModelAttribute(name = "user", binding = false) User user,
            RedirectAttributes address) {
        practice.existing(id, user);
        var chosen = suggestion == null ? Set.<Integer>of() : new TreeSet<>(suggestion);
        return back(address, handle, cardService.accept(id, handle, chosen), after, cards);
    }

    @PostMapping("/cards/{handle}/dismiss")
    String dismiss(
            @PathVariable String id,
            @PathVariable String handle,
            @ModelAttribute After after,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String cards,
            @ModelAttribute(name = "user", binding = false) User user,
            RedirectAttributes address) {
        practice.existing(id, user);
        return back(address, handle, cardService.dismiss(id, handle, reason, comment), after, cards);
    }

    private static String back(
            RedirectAttributes address, String handle, ActionResult click, After after, String cards) {
        address.addAttribute("click", click.name().toLowerCase(Locale.ROOT));
        address.addAttribute("card", handle);
        return After.back(address, after.entry(), cards);
    }

    private void fire(String id, MomentView moment, User user, Model model) {
        var answer = hooks.fire(moment.hook(), id, user, HookOptions.NONE);
        model.addAttribute("patientId", id);
        model.addAttribute("moment", moment);
        model.addAttribute(
                "cards",
                cardStore.hold(id, answer).stream()
                        .map(shown -> CardView.of(shown, markdown, apps))
                        .toList());
        model.addAttribute("troubles", answer.troubles());
    }

    private static ActionResult click(String name) {
        return Stream.of(ActionResult.values())
                .filter(click -> click.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(ActionResult.DONE);
    }

    /** The referrals to mark as new. */
    private static List<String> added(@Nullable ShownCard shown) {
        return shown != null && shown.decision() instanceof CardDecision.Accepted accepted
                ? accepted.created().stream()
                        .map(reference -> reference.substring(reference.indexOf('/') + 1))
                        .toList()
                : List.of();
    }
}
