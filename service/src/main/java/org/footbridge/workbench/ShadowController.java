package org.footbridge.workbench;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footbridge.change.Change;
import org.footbridge.governance.acts.Act;
import org.footbridge.governance.acts.Acts;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.shadow.Shadow;
import org.footbridge.shadow.ShadowReport;
import org.footbridge.shadow.ShadowRun;
import org.footbridge.shadow.ShadowRun.ShadowVersion;
import org.footbridge.shadow.ShadowRuns;
import org.footbridge.shadow.ShadowWeek;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts and ends a version in the shadow, and shows a week of what it would have done. */
@Controller
@RequestMapping("/governance/workbench")
class ShadowController {
    private static final int MOST_VERSIONS = 20;

    private final Changes changes;
    private final ShadowRuns runs;
    private final Shadow shadow;
    private final ShadowReport report;
    private final Acts acts;

    ShadowController(Changes changes, ShadowRuns runs, Shadow shadow, ShadowReport report, Acts acts) {
        this.changes = changes;
        this.runs = runs;
        this.shadow = shadow;
        this.report = report;
        this.acts = acts;
    }

    /** Starts just the version that the person was shown. It need not be approved, since nothing of it is shown. */
    @PostMapping(path = "/changes/{name}/shadow", produces = TEXT_HTML_VALUE)
    String start(
            @ModelAttribute("person") TeamMember person,
            @PathVariable String name,
            @RequestParam String tree,
            @RequestParam String reason,
            RedirectAttributes then) {
        var why = WorkbenchAccess.said(reason, "why it is to run in the shadow");
        var change = changes.change(name);
        if (!change.tree().equals(tree)) {
            throw new WorkbenchProblem(
                    "The change was changed since you looked at it: look at what it does now, and then start it.");
        }
        var checked = changes.see(change).findings().checked();
        if (!checked.isSound()) {
            throw new WorkbenchProblem("The change is not sound yet: look at what keeps it from going live.");
        }
        var version = checked.version().orElseThrow().ruleBase().about().version();
        if (!runs.start(
                person,
                new ShadowVersion(name, Change.branch(name), tree, change.tip().id(), version),
                why)) {
            throw new WorkbenchProblem(
                    "A version runs in the shadow already, and there is one at a time: end it first.");
        }
        var _ = shadow.look();
        then.addFlashAttribute("notice", "It runs in the shadow from now on, and shows nothing to anybody.");
        return "redirect:/governance/workbench/shadow";
    }

    @PostMapping(path = "/shadow/end", produces = TEXT_HTML_VALUE)
    String end(
            @ModelAttribute("person") TeamMember person,
            @RequestParam long run,
            @RequestParam String reason,
            RedirectAttributes then) {
        var why = WorkbenchAccess.said(reason, "why it ends");
        var ended = runs.running()
                .filter(going -> going.number() == run)
                .filter(going -> runs.end(person, going, why))
                .isPresent();
        if (!ended) {
            throw new WorkbenchProblem("It has ended already: its page says why.");
        }
        var _ = shadow.look();
        then.addFlashAttribute("notice", "It has ended. What was counted stays.");
        return "redirect:/governance/workbench/shadow";
    }

    @GetMapping(path = "/shadow", produces = TEXT_HTML_VALUE)
    String page(
            @RequestParam Optional<String> tree,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> week,
            Model model) {
        var found = report.week(tree, week).orElse(null);
        model.addAttribute("week", found);
        if (found != null) {
            model.addAttribute("acts", actsOf(found.run()));
            model.addAttribute("others", others(found));
        }
        return "workbench/shadow";
    }

    private List<Act> actsOf(ShadowRun run) {
        return acts.of(run.of().change()).stream()
                .filter(act -> act.kind() == Act.Kind.SHADOWED || act.kind() == Act.Kind.SHADOW_ENDED)
                .filter(act -> act.tree().equals(run.of().tree()))
                .toList();
    }

    private List<ShadowVersion> others(ShadowWeek shown) {
        return runs.last(MOST_VERSIONS).stream()
                .map(ShadowRun::of)
                .filter(version -> !version.tree().equals(shown.run().of().tree()))
                .distinct()
                .toList();
    }

    @GetMapping(path = "/shadow.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> csv(
            @RequestParam String tree, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week) {
        return report.week(Optional.of(tree), Optional.of(week))
                .map(found -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("footbridge-shadow-" + found.monday() + ".csv")
                                        .build()
                                        .toString())
                        .body(ShadowReport.csv(found)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
