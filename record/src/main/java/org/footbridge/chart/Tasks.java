package org.footbridge.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.chart.JourneyEntries.Read;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.facts.AskedColleague;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.ReferralEvent.Kind;
import org.footbridge.record.PathwayElements;

/**
 * Tasks that ask a service to see to a referral, whose status says how far it has got (HL7 SDOH Clinical Care, closed loop),
 * and Tasks of ours that ask a colleague about a break in the pathway.
 *
 * @param events what has happened to referrals, which this adds to
 * @param asked what colleagues were asked, which this adds to
 */
record Tasks(JourneyEntries entries, List<ReferralEvent> events, List<AskedColleague> asked) {

    private static final int LONGEST_REASON = 200;

    /** The elements that name the referral. */
    private static final String[] ABOUT = {"focus", "basedOn"};

    private static final Elements ELEMENTS = Elements.of(
            "status", "statusReason", "code", "for", "authoredOn", "lastModified", "executionPeriod", "output");

    void read() {
        entries.read("Task", "for", ELEMENTS, entry -> entries.isAboutAReferral(entry, ABOUT), this::use);
    }

    private void use(Read read) {
        var task = read.resource();
        var about = PathwayElements.askedAbout(read.entry().resource());
        if (about.isPresent()) {
            ask(about.get(), task, read);
            return;
        }
        kind(task).ifPresent(kind -> add(kind, when(kind, task), read));
        if (task.text("status").equals("completed") && task.hasContent("output")) {
            add(Kind.MESSAGE_BACK, when(Kind.COMPLETED, task), read);
        }
    }

    /** Only a task that is still open keeps anybody from asking again. */
    private void ask(String alert, FhirElement task, Read read) {
        switch (task.text("status")) {
            case "draft", "requested", "received", "ready", "accepted", "in-progress", "on-hold" ->
                entries.named(read.entry(), ABOUT)
                        .forEach(referral -> asked.add(new AskedColleague(
                                alert,
                                referral,
                                date(task, "authoredOn", "lastModified").orElse(null),
                                read.entry().source())));
            default -> {
                // Done, given up, or written by mistake.
            }
        }
    }

    private void add(Kind kind, Optional<PartialDate> when, Read read) {
        entries.events(read, kind, when.orElse(null), reason(kind, read.resource()), ABOUT)
                .forEach(events::add);
    }

    /** Why it waits or failed; what is done or asked for needs no reason. */
    private static String reason(Kind kind, FhirElement task) {
        return kind == Kind.FAILED || kind == Kind.ON_HOLD
                ? task.one("statusReason").map(Tasks::inWords).orElse("")
                : "";
    }

    private static String inWords(FhirElement concept) {
        return Stream.concat(
                        Stream.of(concept.text("text")),
                        concept.all("coding").stream().map(coding -> coding.text("display")))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> PlainText.line(text, LONGEST_REASON))
                .orElse("");
    }

    /** A task on hold for which nobody says why waits like any other. */
    private static Optional<Kind> kind(FhirElement task) {
        return switch (task.text("status")) {
            case "requested", "received", "ready" -> Optional.of(Kind.REQUESTED);
            case "accepted", "in-progress" -> Optional.of(Kind.ACCEPTED);
            case "on-hold" -> Optional.of(task.hasContent("statusReason") ? Kind.ON_HOLD : Kind.ACCEPTED);
            case "rejected", "failed", "cancelled" -> Optional.of(Kind.FAILED);
            case "completed" -> Optional.of(Kind.COMPLETED);
            default -> Optional.empty();
        };
    }

    /** A Task has no date of each status: the nearest one that it has stands in. */
    private static Optional<PartialDate> when(Kind kind, FhirElement task) {
        var period = task.one("executionPeriod");
        return switch (kind) {
            case REQUESTED -> date(task, "authoredOn", "lastModified");
            case ACCEPTED, ON_HOLD ->
                period.flatMap(it -> it.date("start")).or(() -> date(task, "lastModified", "authoredOn"));
            default -> period.flatMap(it -> it.date("end")).or(() -> date(task, "lastModified", "authoredOn"));
        };
    }

    private static Optional<PartialDate> date(FhirElement task, String... elements) {
        return Stream.of(elements)
                .flatMap(element -> task.date(element).stream())
                .findFirst();
    }
}
