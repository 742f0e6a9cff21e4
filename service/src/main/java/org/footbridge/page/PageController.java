package org.footbridge.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.footbridge.facts.Part;
import org.footbridge.launch.LaunchedRecord;
import org.footbridge.launch.LaunchedRecords;
import org.footbridge.rulebase.Phrase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one launch. */
@Controller
class PageController {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final LaunchedRecords records;

    PageController(LaunchedRecords records) {
        this.records = records;
    }

    @GetMapping("/launch/{id}")
    String page(@PathVariable String id, HttpServletRequest request, Model model) {
        LaunchedRecord record = records.read(id, request);
        model.addAttribute("id", record.context().id());
        model.addAttribute("issuer", record.context().issuerName());
        model.addAttribute("patient", PatientBanner.of(record.advised().record().patient()));
        model.addAttribute("readAt", TIME.format(record.readAt()));
        model.addAttribute(
                "notGranted",
                record.notGranted().stream()
                        .sorted()
                        .map(part -> inWords(part, record))
                        .toList());
        model.addAttribute(
                "cards",
                record.advised().cards().stream()
                        .map(made -> made.card().summary())
                        .toList());
        return "launch-page";
    }

    private static String inWords(Part part, LaunchedRecord record) {
        return record.advised().ruleBase().wording().say(Phrase.valueOf("PART_" + part.name()));
    }
}
