package org.footbridge.rule;

/**
 * What a clinician can ask a colleague to do about a break in the pathway.
 *
 * @param colleague who is asked
 * @param what what they are asked to do, in one sentence
 */
public record PathwayTask(Colleague colleague, String what) {

    /** Who can be asked. */
    public enum Colleague {
        LINK_WORKER("link worker"),
        SOCIAL_PRESCRIBING_TEAM("social prescribing team"),
        PRACTICE_TEAM("practice team");

        private final String word;

        Colleague(String word) {
            this.word = word;
        }

        /** The words that tables use. */
        public String word() {
            return word;
        }
    }
}
