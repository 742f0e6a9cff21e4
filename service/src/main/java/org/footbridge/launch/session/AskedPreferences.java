package org.footbridge.launch.session;

import java.time.Instant;
import java.util.List;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.StatedPreferences;

/**
 * What a patient was asked on a page would suit them.
 *
 * @param form number of the form, which is kept once however often it is sent
 * @param answers the codes of their answers; none where earlier ones were taken back
 * @param at when
 * @param kept how far they have come into the record
 */
public record AskedPreferences(String form, List<String> answers, Instant at, Kept kept) {

    /** How far answers have come into the record. */
    public enum Kept {
        /** Somebody pressed the button and no answer of the record system has come yet. */
        BEING_KEPT,
        IN_RECORD,
        /** They count for this launch only. */
        FOR_NOW,
        /** No answer came: they may or may not be in the record. */
        NOT_KNOWN
    }

    public AskedPreferences {
        answers = List.copyOf(answers);
    }

    /** The same answers, which have come so far now. */
    public AskedPreferences with(Kept now) {
        return new AskedPreferences(form, answers, at, now);
    }

    /** As facts have them. */
    public StatedPreferences said() {
        return new StatedPreferences(answers, PartialDate.ofInstant(at), "");
    }

    /** Nothing of it may be shown in a log. */
    @Override
    public String toString() {
        return "AskedPreferences[" + kept + "]";
    }
}
