package org.footbridge.workbench;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.footbridge.change.Findings;
import org.footbridge.cohort.RecordCohort;
import org.footbridge.cohort.RuleBaseVersions;
import org.footbridge.cohort.RuleBaseVersions.Version;
import org.footbridge.comparison.RuleBaseComparer;
import org.footbridge.facts.London;
import org.footbridge.guard.GuardedVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a change does that takes longer to find out: whom of a cohort it touches, and what no scenario checks. */
@Controller
@RequestMapping(path = "/governance/workbench/changes/{name}", produces = TEXT_HTML_VALUE)
class AnalysisController {

    private final Changes changes;
    private final CoverageRuns coverage;
    private final String cohort;
    private final Clock clock;

    AnalysisController(
            Changes changes,
            CoverageRuns coverage,
            @Value("${footbridge.workbench.cohort:}") String cohort,
            Clock clock) {
        this.changes = changes;
        this.coverage = coverage;
        this.cohort = cohort;
        this.clock = clock;
    }

    @GetMapping("/cohort")
    String cohort(@PathVariable String name, Model model) throws IOException {
        var change = changes.change(name);
        model.addAttribute("change", change);
        model.addAttribute("isSet", !cohort.isBlank());
        if (!cohort.isBlank()) {
            compare(changes.see(change).findings(), model);
        }
        return "workbench/cohort";
    }

    @GetMapping("/coverage")
    String coverage(@PathVariable String name, Model model) {
        var change = changes.change(name);
        model.addAttribute("change", change);
        model.addAttribute("outcome", coverage.of(sound(changes.see(change).findings()), change.files()));
        return "workbench/coverage";
    }

    private static GuardedVersion sound(Findings findings) {
        return findings.checked()
                .version()
                .orElseThrow(() -> new WorkbenchProblem("The tables have faults: nobody knows yet what they do."));
    }

    private void compare(Findings findings, Model model) throws IOException {
        var next = sound(findings);
        var people = people(new RuleBaseVersions(version(findings.checked().live()), version(next)));
        var comparison = new RuleBaseComparer(
                        findings.checked().live().ruleBase(),
                        next.ruleBase(),
                        Runtime.getRuntime().availableProcessors(),
                        0)
                .over(people.portions(), _ -> {});
        model.addAttribute("people", CohortEffect.inWords(comparison.people()));
        model.addAttribute("affected", CohortEffect.inWords(comparison.affected()));
        model.addAttribute("effects", CohortEffect.of(comparison));
        // How many, and not which: the lines name files and people.
        model.addAttribute("notRead", people.faults().size());
    }

    private RecordCohort people(RuleBaseVersions versions) throws IOException {
        try {
            return new RecordCohort(Path.of(cohort), LocalDate.now(clock.withZone(London.ZONE)), versions);
        } catch (IllegalArgumentException nothing) {
            throw new WorkbenchProblem(
                    "footbridge.workbench.cohort names a place in which there are no records. Give it a"
                            + " folder of FHIR Bundles, or newline-delimited JSON.");
        }
    }

    private Version version(GuardedVersion version) {
        return new Version(Path.of(cohort), version.ruleBase(), version.tables());
    }
}
