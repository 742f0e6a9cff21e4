package org.footbridge.launcher.persona;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Resource;

/** Entries of {@code problems}: items of the problem list, as Conditions. */
final class ProblemReader {

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/condition-category";

    private final LocalDate today;
    private final String persona;
    private int count;

    ProblemReader(LocalDate today, String persona) {
        this.today = today;
        this.persona = persona;
    }

    /** One Condition; with {@code times} and {@code every}, as many episodes, each earlier than the last. */
    List<Resource> read(PersonaFields entry) {
        int times = entry.has("times") ? entry.number("times") : 1;
        var every = entry.maybe("every")
                .map(text -> RelativeDay.period(text, entry.where()))
                .orElse(Period.ZERO);
        List<Resource> episodes = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            episodes.add(condition(entry, today.minus(every.multipliedBy(i))));
        }
        entry.nothingElse();
        return episodes;
    }

    private Condition condition(PersonaFields entry, LocalDate from) {
        count++;
        var condition = UkCore.named(new Condition(), persona + "-problem-" + count);
        boolean ended = entry.has("ended");
        var status = entry.text("status", ended ? "resolved" : "active");
        condition.getClinicalStatus().addCoding().setSystem(CLINICAL).setCode(status);
        condition
                .getVerificationStatus()
                .addCoding()
                .setSystem(VERIFICATION)
                .setCode(entry.text("certainty", "confirmed"));
        condition
                .addCategory()
                .addCoding()
                .setSystem(CATEGORY)
                .setCode("problem-list-item")
                .setDisplay("Problem List Item");
        condition.setCode(CodedTerm.concept(entry.text("what"), entry.where()));
        condition.setSubject(PersonaReader.subject(persona));
        entry.maybe("onset").ifPresent(day -> condition.setOnset(UkCore.day(RelativeDay.on(from, day, entry.where()))));
        entry.maybe("ended")
                .ifPresent(day -> condition.setAbatement(UkCore.day(RelativeDay.on(from, day, entry.where()))));
        condition.setRecordedDateElement(UkCore.day(RelativeDay.on(from, entry.text("recorded"), entry.where())));
        return condition;
    }
}
