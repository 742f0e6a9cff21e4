package org.footbridge.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.footbridge.chart.PlainText;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.failure.PageNotice;
import org.footbridge.launch.failure.PageNotice.Kind;
import org.footbridge.launch.record.LaunchedRecordReader;
import org.footbridge.launch.record.PageActions;
import org.footbridge.launch.session.LaunchSession;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rulebase.Leaflets.Leaflet;
import org.footbridge.rulebase.RuleBase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A leaflet to print. The patient's record is read again before each is shown, since an entry that came after the page was
 * made may allow none; nothing of the record stands on the leaflet, and what the GP adds to it is not kept.
 */
@Controller
class LeafletController {
    private static final int LONGEST = 300;

    /** With more of them the leaflet would not be one page. */
    private static final int MOST_LINES = 6;

    private final LaunchedRecordReader records;
    private final PageActions actions;

    LeafletController(LaunchedRecordReader records, PageActions actions) {
        this.records = records;
        this.actions = actions;
    }

    @GetMapping("/launch/{id}/leaflets/{number}")
    String leaflet(@PathVariable String number, LaunchSession session, Model model) {
        return show(session, number, "", model);
    }

    @PostMapping("/launch/{id}/leaflets/{number}")
    String withOwnWords(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String own,
            LaunchSession session,
            Model model) {
        return show(session, number, fewLines(PlainText.lines(own, LONGEST)), model);
    }

    /** What stands on further lines goes on in the last one. */
    private static String fewLines(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        int kept = Math.min(lines.size(), MOST_LINES - 1);
        return Stream.concat(
                        lines.subList(0, kept).stream(), Stream.of(String.join(" ", lines.subList(kept, lines.size()))))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Names a leaflet, since the name of a route in an address would show others something about the patient. A route keeps
     * its number when other rows of the tables change, so a page that is open while they do leads to the right leaflet.
     */
    static long numberOf(String route) {
        var sum = new CRC32();
        sum.update(route.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static Optional<Leaflet> leaflet(String number, RuleBase ruleBase) {
        return ruleBase.routes().stream()
                .map(Routed::route)
                .filter(route -> String.valueOf(numberOf(route)).equals(number))
                .findFirst()
                .flatMap(route -> ruleBase.leaflets().of(route));
    }

    private String show(LaunchSession session, String number, String own, Model model) {
        var advised = records.read(session).advised();
        if (!advised.allowsTextForPatient()) {
            actions.addNotice(session, new PageNotice(Kind.NO_LEAFLET, ""));
            return "redirect:/launch/" + session.launch() + "#notices";
        }
        var ruleBase = advised.ruleBase();
        var leaflet = leaflet(number, ruleBase)
                .orElseThrow(() -> new LaunchFailed(LaunchErrorCode.NO_SUCH_PAGE, "there is no such leaflet"));
        model.addAttribute("here", "/launch/" + session.launch());
        model.addAttribute("number", number);
        model.addAttribute("leaflet", leaflet);
        model.addAttribute("own", own);
        model.addAttribute("kept", ruleBase.leaflets().keptOff(own));
        return "page/leaflet";
    }
}
