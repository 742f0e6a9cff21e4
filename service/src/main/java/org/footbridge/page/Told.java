package org.footbridge.page;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page says after something was done. Its code stands in the address, so it says nothing of a patient. */
enum Told {
    ADDED("The draft referral is in the record. It is not sent until it is signed there.", false),
    DISMISSED("Dismissed. Your reason goes to those who keep the rules, without the patient's name.", false),
    NO_LONGER("Nothing was added: the record has this draft already, or no longer suggests it.", true),
    REFUSED(
            "Nothing was added: the record system did not take the draft. Copy the text into the record instead.",
            true),
    ACCESS_ENDED("Nothing was added: access to the record has ended. Open this page again from the record.", true),
    NOT_KNOWN(
            "It is not certain whether the draft was added. Look in the record's referrals before you add it again.",
            true),
    NO_REASON("Nothing was dismissed: choose one of the reasons.", true);

    private final String text;
    private final boolean wrong;

    Told(String text, boolean wrong) {
        this.text = text;
        this.wrong = wrong;
    }

    public String text() {
        return text;
    }

    /** Whether it did not come out as it was meant. */
    public boolean wrong() {
        return wrong;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a code stands for; null where it stands for nothing. */
    static @Nullable Told of(@Nullable String code) {
        return Stream.of(values())
                .filter(told -> told.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
