package org.footbridge.fourruns;

/** What can be wrong with one part of what a record system sends along, and what its FHIR server then says. */
enum PrefetchChange {
    LEFT_OUT("left out, and the server is asked"),
    LEFT_OUT_WITHOUT_A_SERVER("left out, and there is no server to ask"),
    NULL("null"),
    ERROR("an error, and the server is asked"),
    ERROR_ON_THE_SERVER_TOO("an error, and the server refuses it too"),
    ERROR_WITHOUT_A_SERVER("an error, and there is no server to ask"),
    FIRST_PAGE("the first page, and the server has the others"),
    FIRST_PAGE_WITHOUT_A_SERVER("the first page, and there is no server to ask for the others");

    private final String words;

    PrefetchChange(String words) {
        this.words = words;
    }

    String inWords() {
        return words;
    }

    boolean hasServer() {
        return switch (this) {
            case LEFT_OUT, NULL, ERROR, ERROR_ON_THE_SERVER_TOO, FIRST_PAGE -> true;
            case LEFT_OUT_WITHOUT_A_SERVER, ERROR_WITHOUT_A_SERVER, FIRST_PAGE_WITHOUT_A_SERVER -> false;
        };
    }

    boolean isOfAPage() {
        return this == FIRST_PAGE || this == FIRST_PAGE_WITHOUT_A_SERVER;
    }
}
