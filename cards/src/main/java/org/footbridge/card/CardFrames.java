package org.footbridge.card;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.cdshooks.Coding;
import org.footbridge.cdshooks.Source;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;
import org.jspecify.annotations.Nullable;

/**
 * What all cards of a rule base share, made once with it.
 *
 * @param ruleBase the rule base in whose words they are
 * @param sources the source of a card by its topic
 * @param findingReasons why a finding that is no suggestion may be set aside
 * @param routeReasons why a card that names routes may be set aside
 * @param questions the routes that are only questions to ask
 */
record CardFrames(
        RuleBase ruleBase,
        Map<Topic, Source> sources,
        List<Coding> findingReasons,
        List<Coding> routeReasons,
        Set<String> questions) {

    private static final String TOPICS = "https://footbridge.example/CodeSystem/card-topic";

    private static final List<String> OF_FINDINGS =
            List.of("action-completed", "inappropriate-recipient", "limited-time", "wrong-time-workflow");

    /** What a card is about. */
    enum Topic {
        ALERT("alert"),
        NEED("need"),
        ORDER("order"),
        UNREAD("unread"),
        WITHHELD("withheld"),
        KEPT_BACK("kept-back");

        private final String code;

        Topic(String code) {
            this.code = code;
        }
    }

    static CardFrames of(RuleBase ruleBase, @Nullable URI about) {
        return new CardFrames(
                ruleBase,
                Stream.of(Topic.values())
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(), topic -> source(topic, ruleBase, about))),
                reasons(OF_FINDINGS, ruleBase),
                reasons(OverrideReasons.CODES, ruleBase),
                ruleBase.routes().stream()
                        .filter(row -> row.referralModel() == ReferralModel.ASK)
                        .map(Routed::route)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Source source(Topic topic, RuleBase ruleBase, @Nullable URI about) {
        return new Source(ruleBase.wording().say(WordingKey.SOURCE), about, null, new Coding(topic.code, TOPICS, null));
    }

    private static List<Coding> reasons(List<String> codes, RuleBase ruleBase) {
        return codes.stream()
                .map(code -> new Coding(
                        code, OverrideReasons.SYSTEM, ruleBase.wording().say(WordingKey.ofReason(code))))
                .toList();
    }
}
