package org.footbridge.launch.failure;

/**
 * The outcome of an action on the page, kept until a page has shown it.
 *
 * @param kind the outcome
 * @param about the route, the key of the card, or for how long; empty where none is known
 */
public record PageNotice(Kind kind, String about) {

    /** The outcomes. */
    public enum Kind {
        ADDED("The draft referral{} is in the record. It is not sent until it is signed there.", false),
        BEING_ADDED(
                "The draft referral{} is being added already, and is not added twice. Look in the record's referrals in a"
                        + " moment.",
                false),
        ADDED_BEFORE(
                "The draft referral{} was added from this page before, and was not added again. If it is no longer in the"
                        + " record, open this page again from there.",
                false),
        NO_LONGER(
                "Nothing was added: the record has the draft referral{} already, or it is no longer suggested.", true),
        REFUSED(
                "Nothing was added: the record system did not take the draft referral{}. Copy the text into the record"
                        + " instead.",
                true),
        ACCESS_ENDED(
                "Nothing was added: access to the record ended before the draft referral{} was taken. Open this page"
                        + " again from the record.",
                true),
        NOT_READ("Nothing was added: the draft referral{} is written only when the record can be read.", true),
        NOT_KNOWN(
                "It is not certain whether the draft referral{} was added. Look in the record's referrals before you add"
                        + " it again.",
                true),
        STILL_NOT_KNOWN(
                "Nothing was added now: it is not certain whether the draft referral{} was added before. Look in the"
                        + " record's referrals; if it is not there, open this page again from the record.",
                true),
        DISMISSED("Dismissed. Your reason goes to those who keep the rules, without the patient's name.", false),
        NO_REASON("Nothing was dismissed: choose one of the reasons.", true),
        NO_SUCH_CARD("Nothing was dismissed: this page does not show that card.", true),
        READ_KEPT("Kept{}. Any new entry of this kind brings the card back.", false),
        READ_NOT_KEPT("This could not be kept: the card will come back.", true),
        READ_CHANGED(
                "Nothing was kept: what is to be read first has changed since this page was opened. Look at the record"
                        + " again.",
                true),
        NO_LEAFLET("Nothing to take home or to print is offered for this patient at the moment.", true),
        ANSWERS_ADDED("The answers are in the record.", false),
        ANSWERS_FOR_NOW("The answers count until this page is closed. They are not written to the record.", false),
        ANSWERS_TAKEN_BACK_FOR_NOW(
                "The answers do not count until this page is closed. This page may not write to the record, which still has"
                        + " what it had.",
                false),
        ANSWERS_TAKEN_BACK("The answers are taken back: they count no more, and the record keeps its history.", false),
        ANSWERS_REFUSED(
                "The record system did not take this. The answers count until this page is closed, as you gave them.",
                true),
        ANSWERS_NOT_KNOWN(
                "It is not certain whether this is in the record. The answers count until this page is closed, as you gave"
                        + " them.",
                true),
        ANSWERS_BEFORE("These answers were kept before, and were not kept again.", false),
        ANSWERS_CHANGED(
                "Nothing was kept: the answers have changed since the form was opened. Look at them, and answer again.",
                true),
        NO_ANSWERS("Nothing was kept: no answer was chosen.", true),
        ANSWERS_NOT_KEPT("The answers were not kept: they are kept only when the record can be read.", true);

        private final String text;
        private final boolean wrong;

        Kind(String text, boolean wrong) {
            this.text = text;
            this.wrong = wrong;
        }
    }

    /** The sentence on the page. It names no patient: the page of a failure may show it, too. */
    public String text() {
        return kind.text.replace("{}", about.isEmpty() ? "" : " for " + about);
    }

    /** Whether it failed. */
    public boolean wrong() {
        return kind.wrong;
    }
}
