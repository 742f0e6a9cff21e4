package org.footbridge.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.feedback.OverrideReasons;
import org.footbridge.hook.Advised;
import org.footbridge.hook.Consultation;
import org.footbridge.launch.LaunchedRecord;
import org.footbridge.launch.LaunchedRecords;
import org.footbridge.rulebase.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** The page of one launch: the advice, what may be done about it, and what the clinician makes of it. */
@Controller
class PageController {

    /** The name under which the ledger keeps what the page showed. */
    static final String SHOWN_BY = "smart-page";

    private static final int LONGEST_KEY = 1000;

    private final LaunchedRecords records;
    private final Consultation consultation;
    private final PageMaker maker;
    private final Said said;

    PageController(LaunchedRecords records, Consultation consultation, PageMaker maker, Said said) {
        this.records = records;
        this.consultation = consultation;
        this.maker = maker;
        this.said = said;
    }

    @GetMapping("/launch/{id}")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String told,
            HttpServletRequest request,
            Model model) {
        var record = records.read(id, request);
        consultation.remember(record.advised(), SHOWN_BY);
        model.addAttribute("here", "/launch/" + id);
        model.addAttribute("page", maker.page(record));
        model.addAttribute("told", Told.of(told));
        model.addAttribute("dismissed", reasons(record));
        model.addAttribute("mayWrite", record.maySaveDrafts());
        return "page/advice";
    }

    private static Map<String, String> reasons(LaunchedRecord record) {
        var wording = record.advised().ruleBase().wording();
        return record.dismissed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, dismissed -> wording.say(Phrase.ofReason(dismissed.getValue()))));
    }

    /** Reads the record anew: what was suggested may be there by now, and nothing is added that is not suggested. */
    @PostMapping("/launch/{id}/referrals")
    ResponseEntity<Void> refer(
            @PathVariable String id,
            @RequestParam String card,
            @RequestParam String suggestion,
            @RequestParam String route,
            HttpServletRequest request) {
        var draft = draft(records.read(id, request).advised(), route);
        if (draft == null) {
            return back(id, Told.NO_LONGER);
        }
        return back(
                id,
                switch (records.save(id, request, draft)) {
                    case ADDED -> {
                        said.accepted(card, suggestion);
                        yield Told.ADDED;
                    }
                    case REFUSED -> Told.REFUSED;
                    case ACCESS_ENDED -> Told.ACCESS_ENDED;
                    case NOT_KNOWN -> Told.NOT_KNOWN;
                });
    }

    private static @Nullable JsonNode draft(Advised.OnRecord advised, String route) {
        return advised.cards().stream()
                .flatMap(made -> made.routes().stream()
                        .filter(named -> named.route().equals(route) && named.suggestion() != null)
                        .flatMap(named -> made.card().suggestions().stream()
                                .filter(suggestion -> Objects.equals(suggestion.uuid(), named.suggestion()))))
                .map(PageController::resource)
                .findFirst()
                .orElse(null);
    }

    private static JsonNode resource(Suggestion suggestion) {
        return Objects.requireNonNull(suggestion.actions().getFirst().resource(), "our suggestions create a draft");
    }

    @PostMapping("/launch/{id}/dismissals")
    ResponseEntity<Void> dismiss(
            @PathVariable String id,
            @RequestParam String card,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        if (!OverrideReasons.CODES.contains(reason) || key.length() > LONGEST_KEY) {
            records.check(id, request);
            return back(id, Told.NO_REASON);
        }
        records.dismiss(id, request, key, reason);
        said.dismissed(card, reason);
        return back(id, Told.DISMISSED);
    }

    /** See other: a reload must not send the form again. */
    private static ResponseEntity<Void> back(String id, Told told) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/launch/" + id + "?told=" + told.code() + "#told"))
                .build();
    }
}
