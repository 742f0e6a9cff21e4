package org.footbridge.guide;

/**
 * A statement of a realist review: in which context what sets in, and what comes of it.
 *
 * @param key what route guides call it
 * @param context for whom and where
 * @param mechanism what sets in there
 * @param outcome what comes of it, as its source puts it and no further
 * @param source where it stands
 * @param read how far the source was read
 */
public record RealistStatement(
        String key, String context, String mechanism, String outcome, String source, HowFarRead read) {

    /** The statement as one sentence. */
    public String inWords() {
        return context + ": " + mechanism + ", and " + outcome + ".";
    }

    /** Where it stands, and how far that was read. */
    public String origin() {
        return source + " (read " + (read == HowFarRead.ABSTRACT ? "as an abstract" : read.word()) + ")";
    }

    /** The statement, and where it stands. */
    public String withSource() {
        return inWords() + " Source: " + origin() + ".";
    }

    /** How far somebody has read the source of a statement. */
    public enum HowFarRead {
        IN_FULL("in full"),
        IN_PART("in part"),
        ABSTRACT("abstract");

        private final String word;

        HowFarRead(String word) {
            this.word = word;
        }

        /** The words that tables use. */
        public String word() {
            return word;
        }
    }
}
