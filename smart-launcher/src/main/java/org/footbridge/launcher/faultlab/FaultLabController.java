package org.footbridge.launcher.faultlab;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.launcher.PracticeZone;
import org.footbridge.launcher.card.SafeMarkdown;
import org.footbridge.launcher.faultlab.TestRunSettings.How;
import org.footbridge.launcher.screens.CardView;
import org.footbridge.launcher.screens.PatientRecords;
import org.footbridge.launcher.smart.AppRegistry;
import org.footbridge.launcher.web.Users;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page of the fault lab: a form, and for each test run a page with cards, app, scopes and messages. */
@Controller
@RequestMapping("/try")
class FaultLabController {

    /** The types and words whose scopes can be withheld. */
    private static final List<String> WITHHELD = List.of(
            "Condition",
            "Observation",
            "Procedure",
            "ServiceRequest",
            "CareTeam",
            "QuestionnaireResponse",
            "PractitionerRole",
            "Practitioner",
            "HealthcareService",
            "Organization",
            "Patient",
            "online_access",
            "fhirUser");

    private final PatientRecords practice;
    private final Users users;
    private final AppRegistry apps;
    private final TestRuns testRuns;
    private final TestRunService service;
    private final SafeMarkdown markdown;

    FaultLabController(
            PatientRecords practice,
            Users users,
            AppRegistry apps,
            TestRuns testRuns,
            TestRunService service,
            SafeMarkdown markdown) {
        this.practice = practice;
        this.users = users;
        this.apps = apps;
        this.testRuns = testRuns;
        this.service = service;
        this.markdown = markdown;
    }

    @GetMapping
    String form(@ModelAttribute("form") TestRunForm form, Model model) {
        var faults = Stream.of(Fault.values())
                .filter(fault -> fault != Fault.NONE)
                .collect(Collectors.groupingBy(Fault::step, TreeMap::new, Collectors.toList()));
        model.addAttribute("patients", practice.everybody());
        model.addAttribute("users", users.all());
        model.addAttribute("ways", How.values());
        model.addAttribute("apps", apps.launchable());
        model.addAttribute("none", Fault.NONE);
        model.addAttribute("faults", faults);
        model.addAttribute("scopes", WITHHELD);
        return "fault-lab";
    }

    @PostMapping
    String begin(@ModelAttribute("form") TestRunForm form, Model model, HttpServletRequest request) {
        var settings = form.settings(users, apps);
        if (settings.isEmpty()) {
            return form("Choose one of each.", form, model);
        }
        var chosen = settings.get();
        return practice.patient(chosen.patient(), chosen.user()).isEmpty()
                ? form("This user may not open this patient's record. A patient may open their own.", form, model)
                : "redirect:/try/"
                        + service.begin(chosen, request.getSession().getId()).id();
    }

    private String form(String problem, TestRunForm form, Model model) {
        model.addAttribute("problem", problem);
        return form(form, model);
    }

    @GetMapping("/{id}")
    String testRun(@PathVariable String id, Model model, HttpServletRequest request, HttpServletResponse response) {
        var run = found(id, request);
        var settings = run.settings();
        model.addAttribute("run", run.id());
        model.addAttribute("settings", settings);
        model.addAttribute("again", TestRunForm.of(settings));
        model.addAttribute("patient", practice.existing(settings.patient(), settings.user()));
        cards(run, model);
        if (settings.how() == How.FRAME) {
            model.addAttribute("source", service.launch(run).toString());
            service.framing(settings.app()).apply(response);
        }
        log(run, model);
        return "test-run";
    }

    @GetMapping("/{id}/window")
    ResponseEntity<Void> window(@PathVariable String id, HttpServletRequest request) {
        var run = found(id, request);
        URI address = switch (run.settings().how()) {
            case STANDALONE -> service.standalone(run, request.getSession().getId());
            case WINDOW, FRAME, HOOK -> service.launch(run);
        };
        return ResponseEntity.status(HttpStatus.FOUND).location(address).build();
    }

    @GetMapping("/{id}/log")
    String log(@PathVariable String id, Model model, HttpServletRequest request) {
        var run = found(id, request);
        model.addAttribute("run", run.id());
        model.addAttribute("settings", run.settings());
        log(run, model);
        return "message-log";
    }

    private static void log(TestRun run, Model model) {
        model.addAttribute("awaits", run.awaitsFault());
        model.addAttribute("messages", run.messages());
        model.addAttribute("zone", PracticeZone.LONDON);
        model.addAttribute("rows", run.scopes());
    }

    private void cards(TestRun run, Model model) {
        var returned = run.cards();
        model.addAttribute("patientId", run.settings().patient());
        model.addAttribute("included", false);
        model.addAttribute(
                "cards",
                returned.cards().stream()
                        .map(shown -> CardView.of(shown, markdown, apps))
                        .toList());
        model.addAttribute("troubles", returned.troubles());
    }

    private TestRun found(String id, HttpServletRequest request) {
        var session = request.getSession(false);
        return testRuns.find(id)
                .filter(one -> session != null && one.isOf(session.getId()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such test run"));
    }
}
