package org.footbridge.chart;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.footbridge.facts.Participation;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.footbridge.vocabulary.Vocabulary;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;

/** HapiCareTeams, for the practitioner roles that take part in them. */
record HapiCareTeams(HapiFhirParser model, Vocabulary vocabulary, LocalDate asOf, FactsBuilder facts) {

    private static final Set<String> ELEMENTS = Set.of("status", "subject", "period", "participant");

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
        var read = model.read(CareTeam.class, entry.resource(), ELEMENTS)
                .filter(it -> it.getParticipant().size() == members.size())
                .filter(it -> it.getParticipant().stream().noneMatch(BackboneElement::hasModifierExtension));
        if (read.isEmpty() || whose == Whose.UNCLEAR) {
            unread();
            return;
        }
        var team = read.get();
        if (team.getStatus() == CareTeamStatus.ENTEREDINERROR) {
            return;
        }
        // FHIR leaves the status optional: that a team is not active must be recorded, not inferred from silence.
        boolean active = team.getStatus() == null || team.getStatus() == CareTeamStatus.ACTIVE;
        for (int i = 0; i < team.getParticipant().size(); i++) {
            boolean ended = HapiFhirDates.isOver(team.getParticipant().get(i).getPeriod(), asOf)
                    || HapiFhirDates.isOver(team.getPeriod(), asOf);
            record.references()
                    .practitionerRole(members.path(i).path("member"), entry)
                    .ifPresent(role -> participations.add(new Participation(role, active, ended)));
        }
    }

    private void unread() {
        facts.unread(RecordPart.CARE_TEAMS, Cause.UNREADABLE, vocabulary.termsReadFrom(RecordPart.CARE_TEAMS));
    }
}
