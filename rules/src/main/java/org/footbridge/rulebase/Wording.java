package org.footbridge.rulebase;

import java.util.EnumMap;
import java.util.Map;
import org.footbridge.rulebase.EvidenceEntry.Strength;

/** The sentences of {@code wording.csv}. */
public final class Wording {

    /** Where rows name the local crisis contact. */
    static final String CRISIS_CONTACT = "{crisis contact}";

    private static final String DEMONSTRATION = "DEMONSTRATION";

    private final Map<WordingKey, String> texts;

    Wording(Map<WordingKey, String> texts) {
        this.texts = new EnumMap<>(texts);
    }

    /**
     * A sentence with its placeholders filled in.
     *
     * @param values placeholder, value, placeholder, value …
     */
    public String say(WordingKey phrase, String... values) {
        var text = texts.getOrDefault(phrase, "");
        for (int i = 0; i + 1 < values.length; i += 2) {
            text = text.replace("{" + values[i] + "}", values[i + 1]);
        }
        return text;
    }

    /** What a strength of evidence stands for. */
    public String say(Strength strength) {
        return strength == Strength.BASIS
                ? "where a rule comes from, which is no claim of effect"
                : say(WordingKey.valueOf("STRENGTH_" + strength.name()));
    }

    /** The local crisis contact; empty where no row names it. */
    public String crisisContact() {
        return say(WordingKey.CRISIS_CONTACT);
    }

    /** Whether the crisis contact is none, but a value for demonstrations. */
    public boolean isForDemonstrations() {
        return crisisContact().startsWith(DEMONSTRATION);
    }

    /** The text of a row, which may name the crisis contact. */
    public String inRow(String text) {
        return text.replace(CRISIS_CONTACT, crisisContact());
    }
}
