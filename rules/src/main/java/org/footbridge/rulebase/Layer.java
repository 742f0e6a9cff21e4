package org.footbridge.rulebase;

import java.util.List;
import java.util.stream.Stream;

/** A folder of tables: what its rows decide, and by which columns beside the vocabulary's words. */
enum Layer {
    NEEDS("1-needs", "NEED", List.of("need")),
    WITHHOLDING("2-withholding", "WITHHOLD", List.of("route", "reason", "alert", "indicator", "summary", "what next")),
    ROUTES("3-routes", "ROUTE", List.of("need", "route", "mechanism", "referral model", "rank", "summary")),
    ALERTS("4-alerts", "ALERT", List.of("alert", "indicator", "summary", "what next"));

    static final List<String> HEAD = List.of("id", "status", "owner", "review by", "evidence");

    private final String folder;
    private final String prefix;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> outcome;

    Layer(String folder, String prefix, List<String> outcome) {
        this.folder = folder;
        this.prefix = prefix;
        this.outcome = outcome;
    }

    String folder() {
        return folder;
    }

    /** How the ids of its rows begin. */
    String prefix() {
        return prefix;
    }

    /** Every column that is not a word of the vocabulary. */
    List<String> ownColumns() {
        return Stream.concat(HEAD.stream(), outcome.stream()).toList();
    }
}
