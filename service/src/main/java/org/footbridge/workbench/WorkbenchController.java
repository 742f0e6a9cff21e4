package org.footbridge.workbench;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.footbridge.change.Role;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.governance.acts.Acts;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.governance.review.ReviewReminder;
import org.footbridge.rule.Row;
import org.footbridge.rule.RowInWords;
import org.footbridge.shadow.ShadowRuns;
import org.footbridge.workbench.upload.UploadedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page of the workbench, what a change does, and each decision about it. */
@Controller
@RequestMapping(path = "/governance/workbench", produces = TEXT_HTML_VALUE)
class WorkbenchController {
    private static final String HOME = "redirect:/governance/workbench";
    private static final String CHOICE = "choice ";
    private static final int HISTORY = 30;

    private final Changes changes;
    private final ChangeMerge merge;
    private final Publishing publishing;
    private final FolderChange folder;
    private final UncountedApprovals uncounted;
    private final Acts acts;
    private final LiveRuleBase live;
    private final ShadowRuns shadows;
    private final ReviewReminder reminder;

    WorkbenchController(
            Changes changes,
            ChangeMerge merge,
            Publishing publishing,
            FolderChange folder,
            UncountedApprovals uncounted,
            Acts acts,
            LiveRuleBase live,
            ShadowRuns shadows,
            ReviewReminder reminder) {
        this.changes = changes;
        this.merge = merge;
        this.publishing = publishing;
        this.folder = folder;
        this.uncounted = uncounted;
        this.acts = acts;
        this.live = live;
        this.shadows = shadows;
        this.reminder = reminder;
    }

    @GetMapping
    String home(Model model) {
        var ready = changes.repository().isPresent();
        model.addAttribute("ready", ready);
        model.addAttribute("about", live.current().about());
        model.addAttribute("sha256", live.current().sha256());
        if (ready) {
            model.addAttribute("changes", changes.open());
            model.addAttribute("kept", changes.kept());
            model.addAttribute("versions", changes.versions(HISTORY));
            model.addAttribute("emergencies", acts.unseconded());
        }
        model.addAttribute("reminder", reminder.days());
        model.addAttribute("overdue", live.current().overdueOn(changes.today()));
        model.addAttribute("due", reminder.due(live.current(), changes.today()));
        folder.waiting().ifPresent(waiting -> model.addAttribute("waiting", waiting));
        model.addAttribute("running", shadows.running().orElse(null));
        model.addAttribute("acts", acts.last(HISTORY));
        return "workbench/home";
    }

    @PostMapping("/folder/approve")
    String approveFolder(
            @ModelAttribute("person") TeamMember person,
            @RequestParam String tree,
            @RequestParam String words,
            RedirectAttributes then) {
        folder.approve(person, tree, WorkbenchAccess.said(words, "why the safeguards may go"));
        then.addFlashAttribute(
                "notice",
                "You have approved it. Version " + live.current().about().version() + " is live.");
        return HOME;
    }

    @PostMapping("/changes")
    String begin(@ModelAttribute("person") TeamMember person, @RequestParam String reason, RedirectAttributes then) {
        WorkbenchAccess.require(person, Role.AUTHOR);
        var name = changes.begin(person, WorkbenchAccess.said(reason, "why the change is made"));
        then.addFlashAttribute("notice", "The change is begun. Choose a table to change.");
        return HOME + "/changes/" + ChangeAddress.of(name) + "/tables";
    }

    @GetMapping("/changes/{name}")
    String change(@PathVariable String name, Model model) {
        var change = changes.change(name);
        var seen = changes.see(change);
        model.addAttribute("seen", seen);
        model.addAttribute("uncounted", uncounted.of(seen));
        model.addAttribute("scheduled", publishing.scheduled(change).orElse(null));
        model.addAttribute("words", new RuleWords());
        model.addAttribute("running", shadows.running().orElse(null));
        model.addAttribute("shadowed", shadows.of(change.tree()).orElse(null));
        model.addAttribute("acts", acts.of(name));
        return "workbench/change";
    }

    /** Where a form or a file was longer than what is read, so that nobody knows what it was to do. */
    @GetMapping("/too-long")
    @ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
    String tooLong(@RequestParam(defaultValue = "") String name, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("most", UploadedTable.MOST_BYTES);
        return "workbench/too-long";
    }

    @PostMapping("/changes/{name}/up-to-date")
    String bringUpToDate(
            @ModelAttribute("person") TeamMember person,
            @PathVariable String name,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes then) {
        WorkbenchAccess.require(person, Role.AUTHOR);
        var conflicts = merge.bringUpToDate(person, name, chosen(form));
        if (!conflicts.isEmpty()) {
            var files = changes.change(name).files();
            model.addAttribute("name", name);
            model.addAttribute(
                    "conflicts",
                    conflicts.stream()
                            .map(conflict -> ShownConflict.of(conflict, files))
                            .toList());
            return "workbench/conflicts";
        }
        then.addFlashAttribute("notice", "The change is up to date. Look at what it does now.");
        return HOME + "/changes/" + ChangeAddress.of(name);
    }

    /** By the keys of conflicts, whether the change is right. */
    private static Map<String, Boolean> chosen(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> field.getKey().startsWith(CHOICE))
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(CHOICE.length()),
                        field -> field.getValue().equals("mine")));
    }

    @PostMapping("/changes/{name}/approve")
    String approve(
            @ModelAttribute("person") TeamMember person,
            @PathVariable String name,
            @RequestParam String tree,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes then) {
        publishing.approve(person, name, tree, words.strip());
        then.addFlashAttribute("notice", "You have approved this version of the change.");
        return HOME + "/changes/" + ChangeAddress.of(name);
    }

    @PostMapping("/changes/{name}/take-back")
    String takeBack(
            @ModelAttribute("person") TeamMember person,
            @PathVariable String name,
            @RequestParam String tree,
            RedirectAttributes then) {
        publishing.takeBack(person, name, tree);
        then.addFlashAttribute("notice", "You have taken back your approval of this version.");
        return HOME + "/changes/" + ChangeAddress.of(name);
    }

    @PostMapping("/changes/{name}/publish")
    String publish(
            @ModelAttribute("person") TeamMember person,
            @PathVariable String name,
            @RequestParam String tree,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable LocalDate day,
            RedirectAttributes then) {
        var why = WorkbenchAccess.said(reason, "why it goes live");
        if (day != null) {
            publishing.schedule(person, name, tree, why, day);
            then.addFlashAttribute("notice", "It is to go live on that day.");
            return HOME + "/changes/" + ChangeAddress.of(name);
        }
        publishing.publish(person, name, tree, why);
        then.addFlashAttribute("notice", "Version " + live.current().about().version() + " is live.");
        return HOME;
    }

    @PostMapping("/changes/{name}/withdraw")
    String withdraw(
            @ModelAttribute("person") TeamMember person,
            @PathVariable String name,
            @RequestParam String reason,
            RedirectAttributes then) {
        changes.withdraw(person, name, WorkbenchAccess.said(reason, "why it is withdrawn"));
        then.addFlashAttribute("notice", "The change is withdrawn.");
        return HOME;
    }

    /** Rows in a sentence, for those that are new or gone. */
    static final class RuleWords {
        private final RowInWords plain = RowInWords.plain();

        public String of(Row row) {
            return "When " + String.join(", and ", plain.when(row)) + ": " + plain.outcome(row);
        }
    }

    @PostMapping("/roll-back")
    String rollBack(
            @ModelAttribute("person") TeamMember person,
            @RequestParam String commit,
            @RequestParam String reason,
            RedirectAttributes then) {
        publishing.rollBack(person, commit, WorkbenchAccess.said(reason, "why it is rolled back"));
        then.addFlashAttribute("notice", "Version " + live.current().about().version() + " is live again.");
        return HOME;
    }

    @PostMapping("/emergencies/{number}")
    String second(
            @ModelAttribute("person") TeamMember person,
            @PathVariable long number,
            @RequestParam String words,
            RedirectAttributes then) {
        publishing.second(person, number, WorkbenchAccess.said(words, "what you have looked at"));
        then.addFlashAttribute("notice", "Kept: you have looked at it.");
        return HOME;
    }
}
