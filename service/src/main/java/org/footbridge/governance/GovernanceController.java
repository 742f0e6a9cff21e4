package org.footbridge.governance;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import java.time.Clock;
import org.footbridge.governance.kept.RuleBaseKeeper;
import org.footbridge.governance.review.ReviewCalendar;
import org.footbridge.governance.review.ReviewReminder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What is live, as a page for the governance team and as JSON for machines. Both only show; neither changes. */
@Controller
class GovernanceController {

    private final LiveRuleBase live;
    private final RuleBaseKeeper keeper;
    private final ReviewReminder reminder;
    private final Clock clock;
    private final boolean hasWorkbench;

    GovernanceController(
            LiveRuleBase live,
            RuleBaseKeeper keeper,
            ReviewReminder reminder,
            Clock clock,
            @Value("${footbridge.workbench.issuer:}") String signIn) {
        this.hasWorkbench = !signIn.isBlank();
        this.live = live;
        this.keeper = keeper;
        this.reminder = reminder;
        this.clock = clock;
    }

    @GetMapping(path = "/governance", produces = TEXT_HTML_VALUE)
    String page(Model model) {
        model.addAttribute("page", now());
        model.addAttribute("in", new LondonTimes());
        model.addAttribute("hasWorkbench", hasWorkbench);
        return "governance";
    }

    @GetMapping(path = "/governance.json", produces = APPLICATION_JSON_VALUE)
    @ResponseBody
    GovernancePage json() {
        return now();
    }

    /** For a calendar program, which cannot sign in. */
    @GetMapping(path = "/governance/reviews.ics", produces = "text/calendar;charset=UTF-8")
    @ResponseBody
    String reviews() {
        var state = live.state();
        return new ReviewCalendar(state.ruleBase(), reminder, state.since()).text();
    }

    private GovernancePage now() {
        return GovernancePage.of(live.state(), keeper.failingSince(), reminder, clock.instant());
    }
}
