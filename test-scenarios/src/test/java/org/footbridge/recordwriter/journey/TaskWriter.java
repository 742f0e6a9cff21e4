package org.footbridge.recordwriter.journey;

import java.util.List;
import org.footbridge.facts.AskedColleague;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.record.PathwayElements;
import org.footbridge.recordwriter.entry.FhirDate;
import org.footbridge.recordwriter.entry.RecordBuilder;
import org.footbridge.recordwriter.entry.WriterContext;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** How a service stands to a referral, and what colleagues were asked about it, as Tasks. */
final class TaskWriter {

    private static final List<TaskStatus> REQUESTED =
            List.of(TaskStatus.REQUESTED, TaskStatus.RECEIVED, TaskStatus.READY);
    private static final List<TaskStatus> ACCEPTED =
            List.of(TaskStatus.ACCEPTED, TaskStatus.INPROGRESS, TaskStatus.ONHOLD);
    private static final List<TaskStatus> FAILED =
            List.of(TaskStatus.REJECTED, TaskStatus.FAILED, TaskStatus.CANCELLED);
    private static final List<TaskStatus> STILL_ASKED = List.of(
            TaskStatus.DRAFT,
            TaskStatus.REQUESTED,
            TaskStatus.RECEIVED,
            TaskStatus.READY,
            TaskStatus.ACCEPTED,
            TaskStatus.INPROGRESS,
            TaskStatus.ONHOLD);

    /** Where a date stands; what counts less stands on another day, so that taking the wrong one would show. */
    private enum DateIn {
        EXECUTION,
        LAST_CHANGE,
        AUTHORED
    }

    private enum Link {
        FOCUS,
        BASED_ON
    }

    private final WriterContext context;

    TaskWriter(WriterContext context) {
        this.context = context;
    }

    String standing(ReferralEvent event) {
        return context.sheet().add(task(event));
    }

    /** Done, and the task itself says what came of it. */
    String doneWithOutcome(ReferralEvent event) {
        var task = task(event);
        task.addOutput().setType(new CodeableConcept().setText("summary")).setValue(new StringType("Goes every week"));
        return context.sheet().add(task);
    }

    /** A task of the patient's that no referral of ours has to do with. */
    void ofAnotherRequest() {
        var task = shape("ServiceRequest/laboratory").setStatus(TaskStatus.FAILED);
        context.sheet().add(task.setAuthoredOnElement(FhirDate.of(context.asOf())));
    }

    String asked(AskedColleague asked) {
        var task = shape(asked.referral()).setStatus(context.turns().next("still asked", STILL_ASKED));
        task.getCode()
                .setText(asked.alert())
                .addCoding()
                .setSystem(PathwayElements.ASKED_ABOUT)
                .setCode(asked.alert());
        written(task, asked.when());
        return context.sheet().add(task);
    }

    /** A code alone is a reason without words. */
    private static CodeableConcept reason(ReferralEvent event) {
        return event.reason().isEmpty()
                ? new CodeableConcept().addCoding(new Coding().setCode("on-holiday"))
                : new CodeableConcept().setText(event.reason());
    }

    private Task task(ReferralEvent event) {
        var task = shape(event.referral());
        switch (event.kind()) {
            case REQUESTED -> written(task.setStatus(context.turns().next("requested", REQUESTED)), event.when());
            case ACCEPTED -> begun(task.setStatus(context.turns().next("accepted", ACCEPTED)), event.when());
            case ON_HOLD -> begun(task.setStatus(TaskStatus.ONHOLD).setStatusReason(reason(event)), event.when());
            case FAILED -> over(task.setStatus(context.turns().next("failed", FAILED)), event.when());
            case COMPLETED -> over(task.setStatus(TaskStatus.COMPLETED), event.when());
            case MESSAGE_BACK, CONTACT, BOOKED, ATTENDED, MISSED ->
                throw new IllegalArgumentException("no task says by itself: " + event.kind());
        }
        return task;
    }

    private Task shape(String referral) {
        var task = new Task().setIntent(TaskIntent.ORDER).setFor(RecordBuilder.patient());
        switch (context.turns().next("task about", List.of(Link.values()))) {
            case FOCUS -> task.setFocus(new Reference(referral));
            case BASED_ON -> task.addBasedOn(new Reference(referral));
        }
        return task;
    }

    private void written(Task task, @Nullable PartialDate when) {
        if (when == null) {
            return;
        }
        switch (context.turns().next("task written", List.of(DateIn.AUTHORED, DateIn.LAST_CHANGE))) {
            case LAST_CHANGE -> task.setLastModifiedElement(FhirDate.of(when));
            case AUTHORED, EXECUTION -> {
                task.setAuthoredOnElement(FhirDate.of(when));
                task.setLastModifiedElement(FhirDate.of(context.asOf()));
            }
        }
    }

    private void begun(Task task, @Nullable PartialDate when) {
        dated(task, when, new Period().setStartElement(FhirDate.of(when)), "task begun");
    }

    private void over(Task task, @Nullable PartialDate when) {
        dated(task, when, new Period().setEndElement(FhirDate.of(when)), "task over");
    }

    private void dated(Task task, @Nullable PartialDate when, Period execution, String what) {
        if (when == null) {
            return;
        }
        switch (context.turns().next(what, List.of(DateIn.values()))) {
            case EXECUTION -> {
                task.setExecutionPeriod(execution);
                task.setLastModifiedElement(FhirDate.of(context.asOf()));
                task.setAuthoredOnElement(aYearBefore(when));
            }
            case LAST_CHANGE -> {
                task.setLastModifiedElement(FhirDate.of(when));
                task.setAuthoredOnElement(aYearBefore(when));
            }
            case AUTHORED -> task.setAuthoredOnElement(FhirDate.of(when));
        }
    }

    private static DateTimeType aYearBefore(PartialDate when) {
        return FhirDate.of(when.earliest().minusYears(1));
    }
}
