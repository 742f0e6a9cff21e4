package org.footbridge.chart;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.chart.element.FhirResourceReader;
import org.footbridge.facts.Participation;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.footbridge.vocabulary.Vocabulary;

/** CareTeams, for the practitioner roles that take part in them. */
record CareTeams(Vocabulary vocabulary, LocalDate asOf, FactsBuilder facts) {

    private static final Elements ELEMENTS = Elements.of("status", "subject", "period", "participant");

    List<Participation> read(RecordRead record) {
        var participations = new ArrayList<Participation>();
        for (BundleEntry entry : record.part(RecordPart.CARE_TEAMS).entries()) {
            if (entry.type().isEmpty()) {
                unread();
            } else if (entry.type().equals("CareTeam")) {
                read(entry, record, participations);
            }
        }
        return participations.stream()
                .distinct()
                .sorted(comparing(Participation::role)
                        .thenComparing(Participation::teamActive)
                        .thenComparing(Participation::ended))
                .toList();
    }

    private void read(BundleEntry entry, RecordRead record, List<Participation> participations) {
        var whose = record.references().whose(entry.resource().path("subject"));
        if (whose == Whose.ANOTHERS) {
            return;
        }
        var members = entry.resource().path("participant");
        var read = FhirResourceReader.read("CareTeam", entry.resource(), ELEMENTS)
                .filter(it -> it.all("participant").size() == members.size())
                .filter(it -> it.all("participant").stream().noneMatch(FhirElement::hasModifierExtension));
        if (read.isEmpty() || whose == Whose.UNCLEAR) {
            unread();
            return;
        }
        var team = read.get();
        var status = team.text("status").trim();
        if (status.equals("entered-in-error")) {
            return;
        }
        // FHIR leaves the status optional: that a team is not active must be recorded, not inferred from silence.
        boolean active = status.isEmpty() || status.equals("active");
        boolean isOver = FhirDates.isOver(team.one("period"), asOf);
        var participants = team.all("participant");
        for (int i = 0; i < participants.size(); i++) {
            boolean ended = isOver || FhirDates.isOver(participants.get(i).one("period"), asOf);
            record.references()
                    .practitionerRole(members.path(i).path("member"), entry)
                    .ifPresent(role -> participations.add(new Participation(role, active, ended)));
        }
    }

    private void unread() {
        facts.unread(RecordPart.CARE_TEAMS, Cause.UNREADABLE, vocabulary.termsReadFrom(RecordPart.CARE_TEAMS));
    }
}
