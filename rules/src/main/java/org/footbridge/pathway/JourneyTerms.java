package org.footbridge.pathway;

import java.util.List;

/** The vocabulary terms that say how far a referral of any kind has come. Each says all of it by itself. */
public final class JourneyTerms {

    public static final String DRAFTED = "draft referral in the record";
    public static final String NOT_PICKED_UP = "working days a referral was not picked up";
    public static final String NO_FIRST_CONTACT = "working days without a first contact";
    public static final String LAPSED = "working days since the last contact";
    public static final String FIRST_SESSION_MISSED = "first session missed";
    public static final String SESSIONS_MISSED = "sessions missed in a row";
    public static final String NOT_PLANNED_AGAIN = "referral failed and not planned again";
    public static final String FAILED_BEFORE = "earlier referral failed";
    public static final String NOTHING_SENT_BACK = "working days with nothing sent back";
    public static final String NO_FIRST_MEASURE = "working days without a first measure";
    public static final String NO_SECOND_MEASURE = "working days without a second measure";
    public static final String SHARED_MAILBOX = "only a shared mailbox for the link worker";

    /** What rests on a measure of outcome being recorded, too. */
    static final List<String> ABOUT_MEASURES = List.of(NO_FIRST_MEASURE, NO_SECOND_MEASURE);

    /** All of them. */
    public static final List<String> ALL = List.of(
            DRAFTED,
            NOT_PICKED_UP,
            NO_FIRST_CONTACT,
            LAPSED,
            FIRST_SESSION_MISSED,
            SESSIONS_MISSED,
            NOT_PLANNED_AGAIN,
            FAILED_BEFORE,
            NOTHING_SENT_BACK,
            NO_FIRST_MEASURE,
            NO_SECOND_MEASURE,
            SHARED_MAILBOX);

    private JourneyTerms() {}
}
