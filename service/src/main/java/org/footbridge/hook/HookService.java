package org.footbridge.hook;

import java.util.List;
import java.util.Optional;
import org.footbridge.card.Moment;
import org.footbridge.card.Moment.Ordering.Step;
import org.footbridge.cdshooks.Hook;

/**
 * A CDS service: one for each hook, since some clients tell services apart by their id alone.
 *
 * @param hook the hook that it answers
 * @param title what a client shows of it
 * @param description what it shows, and when
 * @param needed the context fields without which it cannot answer, apart from the patient
 * @param moment reads what a call says of its moment
 */
record HookService(Hook hook, String title, String description, List<ContextField> needed, CallMoment.Reader moment) {

    /**
     * A field of a hook's context.
     *
     * @param former the name that an earlier version of the hook gave it; empty where there is none
     */
    record ContextField(String field, Kind kind, String former) {

        /** What stands in it. */
        enum Kind {
            TEXT,
            BUNDLE,
            REFERENCES
        }

        private ContextField(String field, Kind kind) {
            this(field, kind, "");
        }
    }

    private static final String NO_DECISION = " Advice for the clinician; it decides and changes nothing.";

    private static final ContextField USER = new ContextField("userId", ContextField.Kind.TEXT);
    private static final ContextField ENCOUNTER = new ContextField("encounterId", ContextField.Kind.TEXT);
    private static final ContextField DRAFTS = new ContextField(DraftOrders.DRAFT_ORDERS, ContextField.Kind.BUNDLE);

    /** The record of a patient opens. */
    static final HookService PATIENT_VIEW = new HookService(
            Hook.PATIENT_VIEW,
            "Social prescribing",
            "Shows non-medical needs that the record suggests, what may help locally, and referrals that have"
                    + " lost their link worker." + NO_DECISION,
            List.of(USER),
            CallMoment.of(Moment.Visit.RECORD_OPENS));

    private static final List<HookService> ALL = List.of(
            PATIENT_VIEW,
            new HookService(
                    Hook.ENCOUNTER_START,
                    "Social prescribing: a consultation begins",
                    "Shows what is urgent, and which social prescribing referrals have stalled." + NO_DECISION,
                    List.of(USER, ENCOUNTER),
                    CallMoment.of(Moment.Visit.CONSULTATION_BEGINS)),
            new HookService(
                    Hook.ENCOUNTER_DISCHARGE,
                    "Social prescribing: a consultation ends",
                    "Shows which steps of social prescribing referrals are left open." + NO_DECISION,
                    List.of(USER, ENCOUNTER),
                    CallMoment.of(Moment.Visit.CONSULTATION_ENDS)),
            new HookService(
                    Hook.PROBLEM_LIST_ITEM_CREATE,
                    "Social prescribing: a problem is added",
                    "Shows what may help with a non-medical need that has just been coded." + NO_DECISION,
                    List.of(USER, new ContextField(NewProblems.CONDITIONS, ContextField.Kind.BUNDLE)),
                    (request, today, _) -> NewProblems.read(request, today)),
            new HookService(
                    Hook.APPOINTMENT_BOOK,
                    "Social prescribing: an appointment is booked",
                    "Shows what the patient needs to be able to come, and what repeated or missed appointments"
                            + " suggest." + NO_DECISION,
                    List.of(USER, new ContextField("appointments", ContextField.Kind.BUNDLE)),
                    CallMoment.of(Moment.Visit.APPOINTMENT_IS_BOOKED)),
            new HookService(
                    Hook.ORDER_SELECT,
                    "Social prescribing: a referral is chosen",
                    "Shows what speaks against a social prescribing referral, and completes its draft." + NO_DECISION,
                    List.of(USER, DRAFTS),
                    DraftOrders.at(Step.SELECT)),
            new HookService(
                    Hook.ORDER_SIGN,
                    "Social prescribing: a referral is signed",
                    "Shows what speaks against a social prescribing referral before it is signed: another one,"
                            + " consent, a link worker whom nobody can reach." + NO_DECISION,
                    List.of(USER, DRAFTS),
                    DraftOrders.at(Step.SIGN)),
            new HookService(
                    Hook.ORDER_DISPATCH,
                    "Social prescribing: a referral is sent",
                    "Shows whether those who are to take a social prescribing referral can be reached, and what"
                            + " withholds it." + NO_DECISION,
                    List.of(new ContextField(
                            DispatchedOrders.DISPATCHED_ORDERS, ContextField.Kind.REFERENCES, DispatchedOrders.ORDER)),
                    (request, _, _) -> DispatchedOrders.read(request)));

    HookService {
        needed = List.copyOf(needed);
    }

    /** All services, in the order in which discovery lists them. */
    static List<HookService> all() {
        return ALL;
    }

    /** The service of that id. */
    static Optional<HookService> find(String id) {
        return ALL.stream().filter(service -> service.id().equals(id)).findFirst();
    }

    /** The path segment of the service; permanent, since clients are configured with it. */
    String id() {
        return "social-prescribing-" + hook.word();
    }
}
