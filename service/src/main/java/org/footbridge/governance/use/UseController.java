package org.footbridge.governance.use;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.footbridge.facts.London;
import org.footbridge.feedback.CardUses;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.web.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;

/** How the rules are used, as a page for the governance team, as a table, and as a FHIR MeasureReport. */
@Controller
class UseController {
    private static final int MONTHS = 12;

    private final CardUses cards;
    private final LiveRuleBase live;
    private final Clock clock;
    private final URI baseUrl;

    UseController(
            CardUses cards,
            LiveRuleBase live,
            Clock clock,
            @Value("${footbridge.base-url:http://localhost:8080}") URI baseUrl) {
        this.cards = cards;
        this.live = live;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @GetMapping(path = "/governance/use", produces = TEXT_HTML_VALUE)
    String page(Model model) {
        model.addAttribute("page", UsePage.of(uses(), live.current(), from(), to()));
        return "use";
    }

    @GetMapping(path = "/governance/use.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> csv() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named("csv"))
                .body(UseCsv.of(uses()));
    }

    @GetMapping(path = "/governance/use.json", produces = "application/fhir+json")
    @ResponseBody
    ResponseEntity<JsonNode> measureReport() {
        var page = URI.create(baseUrl.toString().replaceFirst("/$", "") + "/governance/use");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named("json"))
                .body(UseMeasureReport.of(uses(), page, from(), to()));
    }

    private String named(String ending) {
        return ContentDisposition.attachment()
                .filename("footbridge-use-" + to() + "." + ending)
                .build()
                .toString();
    }

    private List<RuleUse> uses() {
        try {
            return RuleUse.of(cards.since(from()));
        } catch (DataAccessException | TransactionException unreachable) {
            throw Refused.ledgerNotReadable();
        }
    }

    private YearMonth to() {
        return YearMonth.now(clock.withZone(London.ZONE));
    }

    private YearMonth from() {
        return to().minusMonths(MONTHS - 1);
    }
}
