package org.footbridge.rulebase;

import java.util.List;
import java.util.Locale;

/**
 * Every sentence that a clinician may see and that stands in no row; the words themselves stand in {@code wording.csv}.
 * Each names the placeholders that its text may use.
 */
public enum WordingKey {
    WHY("facts"),
    HOW_SURE("strength", "limitation"),
    STRENGTH_A,
    STRENGTH_B,
    STRENGTH_C,
    STRENGTH_D,
    STRENGTH_NONE,
    MECHANISM_BEING_WITH_PEOPLE,
    MECHANISM_COGNITIVE_STIMULATION,
    MECHANISM_IDENTITY_GENERATION,
    MECHANISM_PRACTICAL_HELP,
    MODEL_SIGNPOST,
    MODEL_DIRECT_REFERRAL,
    MODEL_LINK_WORKER,
    MODEL_ASK,
    MODEL_ASK_FIRST,
    MODEL_FACILITATED,
    FIRST("reason"),
    NOT_CHECKED("terms"),
    OPEN_REFERRAL("route", "date"),
    OPEN_REFERRAL_WITHOUT_DATE("route"),
    REFERRAL_PERHAPS_OPEN("route", "date"),
    REFERRAL_PERHAPS_OPEN_WITHOUT_DATE("route"),
    ALREADY_REFERRED("date"),
    ALREADY_REFERRED_WITHOUT_DATE,
    PERHAPS_STILL_REFERRED,
    REFERRED_BEFORE("date", "routes"),
    PROCEED_WITH_CARE,
    WHAT_NEXT("action"),
    ALSO("causes"),
    ASK_WHAT_WOULD_STOP_THEM,
    NOT_RECORDED("terms"),
    NOT_RECORDED_IN("term", "days"),
    CHECK_FIRST("terms"),
    NOT_SUGGESTED("routes", "reason"),
    ALREADY_SUGGESTED("routes"),
    COULD_NOT_BE_READ("parts"),
    PART("part", "cause"),
    PART_PATIENT,
    PART_PROBLEMS,
    PART_MEASUREMENTS,
    PART_PROCEDURES,
    PART_REFERRALS,
    PART_CARE_TEAMS,
    PART_LINK_WORKERS,
    PART_TASKS,
    PART_COMMUNICATIONS,
    PART_ENCOUNTERS,
    PART_APPOINTMENTS,
    PART_CONSENTS,
    PART_PREFERENCES,
    CAUSE_REFUSED,
    CAUSE_TOO_SLOW,
    CAUSE_BUSY,
    CAUSE_UNREADABLE,
    CAUSE_NOT_GIVEN,
    CAUSE_NOT_GRANTED,
    ASK_ABOUT_SAFETY,
    NOTHING_SUGGESTED_UNREAD,
    MAY_HOLD_A_REASON,
    PARTLY_READ,
    WITHHELD("need"),
    WITHHELD_UNREAD("terms"),
    MORE_NEEDS("needs"),
    MORE_NEED("need", "facts", "routes"),
    RECORDED_ON("fact", "date"),
    RECORDED_WITHOUT_DATE("fact"),
    WAITING("date", "days"),
    WAITING_TO_BE_PICKED_UP("date", "days"),
    WAITING_FOR_A_FIRST_CONTACT("date", "days"),
    WAITING_FOR_CONTACT("date", "days"),
    WAITING_FOR_A_MESSAGE_BACK("date", "days"),
    WAITING_FOR_A_FIRST_MEASURE("date", "days"),
    WAITING_FOR_A_SECOND_MEASURE("date", "days"),
    LINK_WORKER_UNCHECKED,
    OVERDUE("date"),
    PARTLY_VERIFIED,
    SUGGESTION("route"),
    SUGGESTION_AFTER_A_CHECK("route", "terms"),
    THROUGH_THE_LINK_WORKER("route"),
    ACTION("route"),
    TASK_SUGGESTION("colleague", "task"),
    TASK_ACTION("colleague"),
    ABOUT_REFERRAL("route", "date"),
    ABOUT_REFERRAL_WITHOUT_DATE("route"),
    ASKED_BEFORE("date"),
    OPEN_PAGE,
    NOTHING_TO_SUGGEST,
    NOTHING_TO_SUGGEST_FROM_A_PART,
    NOTHING_TO_SUGGEST_DIED,
    ASK_THE_PATIENT,
    NOT_UNDERSTOOD("count"),
    READ_FIRST_BUTTON,
    LINK_TO_PAGE,
    SOURCE,
    CRISIS_CONTACT,
    REASON_PATIENT_REFUSES,
    REASON_ACTION_COMPLETED,
    REASON_ACTION_NOT_PRIORITY,
    REASON_SERVICE_NOT_AVAILABLE,
    REASON_LIMITED_TIME,
    REASON_WRONG_TIME_WORKFLOW,
    REASON_INAPPROPRIATE_RECIPIENT,
    REASON_PREFERS_ALTERNATIVE,
    REASON_INADEQUATE_SUPPORT,
    JOURNEY("route"),
    JOURNEY_WITHOUT_ROUTE,
    STOP_SENT,
    STOP_PICKED_UP,
    STOP_LINK_WORKER,
    STOP_CONTACT,
    STOP_SESSIONS,
    STOP_CLOSED,
    JOURNEY_ON("date"),
    JOURNEY_MISSED,
    JOURNEY_MISSED_ON("date"),
    JOURNEY_FAILED,
    JOURNEY_FAILED_ON("date"),
    JOURNEY_WAITS,
    JOURNEY_WAITS_SINCE("date"),
    JOURNEY_DONE,
    JOURNEY_SENT("date"),
    JOURNEY_SENT_WITHOUT_DATE,
    JOURNEY_DRAFT,
    JOURNEY_REACHABLE,
    JOURNEY_NOT_REACHABLE("causes"),
    JOURNEY_NOT_CHECKED,
    JOURNEY_CLOSED,
    JOURNEY_TO_COME,
    REFERRAL_TEXT("route", "facts", "source", "date"),
    WHAT_SUITS("said"),
    PREFERS("answers"),
    STOPPED_BY("answers"),
    PREFERENCES_ASKED("said", "date"),
    PREFERENCES_OLD("said", "date"),
    PREFERENCES_WITHOUT_DATE("said"),
    QUESTION_COMPANY,
    QUESTION_PLACE,
    QUESTION_ENJOYS,
    QUESTION_STOPPED_BY,
    PREFERENCES_TITLE,
    PREFERENCES_INTRO,
    PREFERENCES_NOT_ASKED,
    PREFERENCES_DAY("date"),
    PREFERENCES_NO_DAY,
    PREFERENCES_ASK,
    PREFERENCES_ASK_AGAIN,
    PREFERENCES_CHANGE,
    PREFERENCES_SAVE,
    PREFERENCES_REMOVE,
    PREFERENCES_TO_THE_RECORD,
    PREFERENCES_FOR_NOW,
    SCREENING_TITLE,
    SCREENING_LINK,
    PREFERENCES_NOT_CERTAIN;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> placeholders;

    WordingKey(String... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    /** The key in {@code wording.csv}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a reason for dismissing a card is called, by HL7's code, such as {@code patient-refuses}. */
    public static WordingKey ofReason(String code) {
        return valueOf("REASON_" + code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    List<String> placeholders() {
        return placeholders;
    }

    /** Whether a practice may leave it empty, written as {@code -}. */
    boolean mayBeEmpty() {
        return this == CRISIS_CONTACT;
    }
}
