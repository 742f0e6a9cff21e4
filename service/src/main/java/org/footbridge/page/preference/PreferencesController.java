package org.footbridge.page.preference;

import java.net.URI;
import java.util.List;
import org.footbridge.cdshooks.UuidFormat;
import org.footbridge.chart.Chart;
import org.footbridge.chart.PreferenceResponse.Item;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.failure.PageNotice;
import org.footbridge.launch.failure.PageNotice.Kind;
import org.footbridge.launch.record.LaunchedRecord;
import org.footbridge.launch.record.LaunchedRecordReader;
import org.footbridge.launch.record.PreferenceActions;
import org.footbridge.launch.session.LaunchSession;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form that asks what would suit a patient. Every question can be left out. */
@Controller
class PreferencesController {

    private final LaunchedRecordReader records;
    private final PreferenceActions actions;
    private final Chart chart;

    PreferencesController(LaunchedRecordReader records, PreferenceActions actions, Chart chart) {
        this.records = records;
        this.actions = actions;
        this.chart = chart;
    }

    @GetMapping("/launch/{id}/preferences")
    String form(LaunchSession session, Model model) {
        var record = records.read(session);
        model.addAttribute("here", "/launch/" + session.launch());
        model.addAttribute("patient", chart.identity(record.advised().record()).name());
        model.addAttribute("form", PreferencesForm.of(record));
        return "page/preferences";
    }

    /**
     * Keeps the answers of a form. The record is read again: where others were kept meanwhile, nobody has seen them.
     *
     * @param form number of the form
     * @param seen the answers that counted when it was made
     * @param remove whether all answers are taken back, those that are chosen included
     * @param fields the answers, by their questions
     */
    @PostMapping("/launch/{id}/preferences")
    ResponseEntity<Void> keep(
            @RequestParam String form,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String remove,
            @RequestParam MultiValueMap<String, String> fields,
            LaunchSession session) {
        var record = read(session);
        var items = remove.isEmpty() ? PreferencesForm.answers(fields, record) : List.<Item>of();
        var asked = record.page().asked();
        if (asked != null && asked.form().equals(form)) {
            actions.addNotice(session, Kind.ANSWERS_BEFORE);
        } else if (!UuidFormat.matches(form) || !PreferencesForm.seen(record).equals(seen)) {
            actions.addNotice(session, Kind.ANSWERS_CHANGED);
        } else if (items.isEmpty() && !record.advised().facts().preferences().saysSomething()) {
            actions.addNotice(session, Kind.NO_ANSWERS);
        } else {
            actions.keep(session, form, asked, items);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/launch/" + session.launch() + "#notices"))
                .build();
    }

    private LaunchedRecord read(LaunchSession session) {
        try {
            return records.read(session);
        } catch (LaunchFailed failed) {
            throw failed.withNotices(List.of(new PageNotice(Kind.ANSWERS_NOT_KEPT, "")));
        }
    }
}
