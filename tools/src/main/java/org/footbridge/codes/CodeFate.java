package org.footbridge.codes;

/** What becomes of one code of a list. */
public enum CodeFate {
    ADDED("added"),
    ADDED_TO_CHECK("added, but its words say two things: look whether each belongs here"),
    ADDED_AS_NO("added, says that it is not so"),
    ADDED_AS_PAST("added to the term of the past"),
    ADDED_AS_END("added, ends what it names"),
    STANDS("acts already"),
    STANDS_ELSEWHERE("acts already for another term"),
    EXCLUDED("excluded now"),
    EXCLUDED_EARLIER("excluded already"),
    FAULTY("is no code");

    private final String words;

    CodeFate(String words) {
        this.words = words;
    }

    /** As a report has it. */
    public String words() {
        return words;
    }

    /** Whether the code does something when it is met in a record. */
    public boolean acts() {
        return switch (this) {
            case ADDED, ADDED_TO_CHECK, ADDED_AS_NO, ADDED_AS_PAST, ADDED_AS_END, STANDS, STANDS_ELSEWHERE -> true;
            case EXCLUDED, EXCLUDED_EARLIER, FAULTY -> false;
        };
    }

    /** Whether it needs a row that does not stand yet. */
    public boolean isNew() {
        return switch (this) {
            case ADDED, ADDED_TO_CHECK, ADDED_AS_NO, ADDED_AS_PAST, ADDED_AS_END, EXCLUDED -> true;
            case STANDS, STANDS_ELSEWHERE, EXCLUDED_EARLIER, FAULTY -> false;
        };
    }
}
