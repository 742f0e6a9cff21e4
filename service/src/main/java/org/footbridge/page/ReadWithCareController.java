package org.footbridge.page;

import java.util.List;
import java.util.Optional;
import org.footbridge.acknowledgement.Acknowledgements;
import org.footbridge.acknowledgement.DiscreetEntries;
import org.footbridge.consultation.Consulted;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.failure.PageNotice;
import org.footbridge.launch.failure.PageNotice.Kind;
import org.footbridge.launch.record.LaunchedRecordReader;
import org.footbridge.launch.record.PageActions;
import org.footbridge.launch.session.LaunchSession;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The button with which a clinician says that the entries to read first were read. */
@Controller
class ReadWithCareController {

    private final LaunchedRecordReader records;
    private final PageActions actions;
    private final Acknowledgements acknowledgements;

    ReadWithCareController(LaunchedRecordReader records, PageActions actions, Acknowledgements acknowledgements) {
        this.records = records;
        this.actions = actions;
        this.acknowledgements = acknowledgements;
    }

    /**
     * Keeps that the entries were read of which the page was made. The record is read again: where an entry came meanwhile
     * nobody has read it.
     *
     * @param entries digest of the entries that the page was made of
     */
    @PostMapping("/launch/{id}/read-with-care")
    ResponseEntity<Void> readWithCare(@RequestParam String entries, LaunchSession session) {
        actions.addNotice(session, outcome(entries, advised(session)));
        return AdvicePageController.back(session);
    }

    private Consulted.OnRecord advised(LaunchSession session) {
        try {
            return records.read(session).advised();
        } catch (LaunchFailed failed) {
            throw failed.withNotices(List.of(new PageNotice(Kind.READ_NOT_KEPT, "")));
        }
    }

    private PageNotice outcome(String digest, Consulted.OnRecord advised) {
        Optional<DiscreetEntries> shown =
                advised.toRead().filter(entries -> entries.digest().equals(digest));
        if (shown.isPresent() && advised.facts().readWithCare()) {
            return new PageNotice(Kind.READ_KEPT, "");
        }
        var days = advised.readOnceFor();
        if (shown.isEmpty() || days.isEmpty()) {
            return new PageNotice(Kind.READ_CHANGED, "");
        }
        var until = advised.facts().asOf().plusDays(days.getAsInt());
        return acknowledgements.keep(shown.get(), until)
                ? new PageNotice(Kind.READ_KEPT, days.getAsInt() + " days")
                : new PageNotice(Kind.READ_NOT_KEPT, "");
    }
}
