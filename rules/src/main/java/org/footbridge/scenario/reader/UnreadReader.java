package org.footbridge.scenario.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread;
import org.footbridge.scenario.PersonReader;
import org.footbridge.scenario.PersonReader.NotUnderstood;
import org.footbridge.scenario.reader.YamlNode.Fields;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;

/** Reads what could not be read: a part of the record, or a word. */
final class UnreadReader {

    static final String UNREAD = "could not be read";

    private final Vocabulary vocabulary;
    private final PersonReader people;
    private final YamlProblems complaints;

    UnreadReader(Vocabulary vocabulary, LocalDate asOf, YamlProblems complaints) {
        this.vocabulary = vocabulary;
        this.people = new PersonReader(vocabulary, asOf);
        this.complaints = complaints;
    }

    List<Unread> read(Fields scenario) {
        return scenario.each(UNREAD).stream()
                .flatMap(entry -> unread(entry).stream())
                .toList();
    }

    private Optional<Unread> unread(YamlNode entry) {
        var what = complaints.text(UNREAD, entry);
        try {
            var unread = people.unread(what);
            return isOfThisScenario(what, entry.line()) ? Optional.of(unread) : Optional.empty();
        } catch (NotUnderstood e) {
            complaints.at(entry.line(), UNREAD, String.valueOf(e.getMessage()), e.instead());
            return Optional.empty();
        }
    }

    /** What no record can leave unread by itself, and what would contradict the rest of the scenario. */
    private boolean isOfThisScenario(String what, int line) {
        int before = complaints.count();
        if (what.equals(RecordPart.PATIENT.word())) {
            complaints.at(line, UNREAD, "without the patient there is no advice at all", "write age or deceased");
        } else if (what.equals(RecordPart.LINK_WORKERS.word())) {
            complaints.at(
                    line,
                    UNREAD,
                    "this is said of each link worker",
                    "write role: could not be read, or contact: could not be read, under pathway:");
        } else if (vocabulary.find(what).filter(Term::isDerived).isPresent()) {
            complaints.at(line, UNREAD, "this follows from the pathway", "write referrals or care teams");
        }
        return complaints.count() == before;
    }
}
