package org.footbridge.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.consultation.Consulted;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.failure.PageNotice;
import org.footbridge.launch.failure.PageNotice.Kind;
import org.footbridge.launch.record.LaunchedRecord;
import org.footbridge.launch.record.LaunchedRecordReader;
import org.footbridge.launch.record.PageActions;
import org.footbridge.launch.record.ShownCards;
import org.footbridge.launch.session.LaunchSession;
import org.footbridge.rulebase.WordingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** The advice page of one launch, and the buttons on it. */
@Controller
class AdvicePageController {

    /** The name under which the ledger keeps what the page showed. */
    static final String SHOWN_BY = "smart-page";

    private final LaunchedRecordReader records;
    private final ShownCards shownCards;
    private final PageActions actions;
    private final AdvicePageMaker maker;
    private final PageFeedback feedback;
    private final Duration sessionTimeout;

    AdvicePageController(
            LaunchedRecordReader records,
            ShownCards shownCards,
            PageActions actions,
            AdvicePageMaker maker,
            PageFeedback feedback,
            @Value("${server.servlet.session.timeout}") Duration sessionTimeout) {
        this.records = records;
        this.shownCards = shownCards;
        this.actions = actions;
        this.maker = maker;
        this.feedback = feedback;
        this.sessionTimeout = sessionTimeout;
    }

    @GetMapping("/launch/{id}")
    String page(LaunchSession session, Model model) {
        var record = shownCards.show(records.read(session), session, SHOWN_BY);
        model.addAttribute("here", "/launch/" + session.launch());
        model.addAttribute("page", maker.page(record));
        model.addAttribute("notices", record.page().notices());
        model.addAttribute("unchosen", unchosen(record));
        model.addAttribute("dismissed", reasons(record));
        model.addAttribute("mayCreate", record.mayCreate());
        model.addAttribute("sessionMinutes", sessionTimeout.toMinutes());
        shownCards.forgetNotices(record, session);
        return "page/advice";
    }

    /** The cards whose reasons are shown open, since none was chosen. */
    private static Set<String> unchosen(LaunchedRecord record) {
        return record.page().notices().stream()
                .filter(notice -> notice.kind() == Kind.NO_REASON)
                .map(PageNotice::about)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> reasons(LaunchedRecord record) {
        var wording = record.advised().ruleBase().wording();
        return record.page().dismissed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, dismissed -> wording.say(WordingKey.ofReason(dismissed.getValue()))));
    }

    /** Reads the record again: what was suggested may be there by now, and nothing is added that is not suggested. */
    @PostMapping("/launch/{id}/referrals")
    ResponseEntity<Void> refer(@RequestParam String card, @RequestParam String route, LaunchSession session) {
        var record = read(session);
        var draft = draft(record.advised(), route);
        var shown = record.page().byUuid(card);
        if (draft == null) {
            var known = shown.filter(each -> each.suggestions().containsKey(route));
            actions.addNotice(session, new PageNotice(Kind.NO_LONGER, known.isPresent() ? route : ""));
        } else if (actions.refer(session, route, draft)) {
            shown.ifPresent(each -> feedback.accepted(each, route));
        }
        return back(session);
    }

    private LaunchedRecord read(LaunchSession session) {
        try {
            return records.read(session);
        } catch (LaunchFailed failed) {
            throw failed.withNotices(List.of(new PageNotice(Kind.NOT_READ, "")));
        }
    }

    private static @Nullable JsonNode draft(Consulted.OnRecord advised, String route) {
        return advised.cards().stream()
                .flatMap(made -> made.routes().stream()
                        .filter(named -> named.route().equals(route) && named.suggestion() != null)
                        .flatMap(named -> made.card().suggestions().stream()
                                .filter(suggestion -> Objects.equals(suggestion.uuid(), named.suggestion()))))
                .map(AdvicePageController::resource)
                .findFirst()
                .orElse(null);
    }

    private static JsonNode resource(Suggestion suggestion) {
        return Objects.requireNonNull(suggestion.actions().getFirst().resource(), "our suggestions create a draft");
    }

    @PostMapping("/launch/{id}/dismissals")
    ResponseEntity<Void> dismiss(
            @RequestParam String card, @RequestParam(defaultValue = "") String reason, LaunchSession session) {
        actions.dismiss(session, card, reason).ifPresent(dismissed -> feedback.dismissed(dismissed, reason));
        return back(session);
    }

    /** See other: a reload must not send the form again. */
    static ResponseEntity<Void> back(LaunchSession session) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/launch/" + session.launch() + "#notices"))
                .build();
    }
}
