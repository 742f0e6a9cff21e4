package org.footbridge.bench.floor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.footbridge.facts.London;

/** The eight rules that the peer has in CQL, written by hand in Java: the least that deciding them can cost. */
final class EightRules {

    static final Set<String> ACTIVE = Set.of("active", "recurrence", "relapse");
    static final String BODY_MASS_INDEX = "39156-5";
    static final String PHQ_9 = "44261-6";
    static final String REFERRAL = "871731000000106";
    static final String LINK_WORKER = "1160861000000104";

    private static final Set<String> ISOLATION = Set.of("422650009", "267076002");
    private static final Set<String> DEBT = Set.of("160932005", "422862008");
    private static final Set<String> HOUSING = Set.of("105531004", "32911000");
    private static final Set<String> INACTIVE = Set.of("228447005", "40979000");
    private static final Set<String> CARDIOMETABOLIC = Set.of("59621000", "38341003", "44054006");
    private static final Set<String> UNSTABLE_ANGINA = Set.of("4557003");
    private static final Set<String> DEPRESSION = Set.of("35489007", "370143000");
    private static final Set<String> LIVES_ALONE = Set.of("105529008");

    private static final Map<Character, String> TITLES = Map.of(
            'A', "Offer a community group",
            'B', "Offer debt advice",
            'C', "Offer housing advice",
            'D', "Offer exercise referral",
            'E', "Offer books on prescription",
            'F', "Offer befriending",
            'G', "No link worker contact on file",
            'H', "Social prescribing referral has stalled");

    private EightRules() {}

    /** The letters of the rules that fire. */
    static String of(StreamedFacts facts) {
        var fired = new StringBuilder();
        when(any(facts, ISOLATION), 'A', fired);
        when(any(facts, DEBT), 'B', fired);
        when(any(facts, HOUSING), 'C', fired);
        boolean overweight = facts.bodyMassIndex >= 28;
        when(
                (overweight || any(facts, INACTIVE)) && any(facts, CARDIOMETABOLIC) && !any(facts, UNSTABLE_ANGINA),
                'D',
                fired);
        when((facts.phq9 >= 5 && facts.phq9 <= 14) || any(facts, DEPRESSION), 'E', fired);
        boolean old = !facts.born.isEmpty()
                && !LocalDate.parse(facts.born)
                        .isAfter(LocalDate.now(London.ZONE).minusYears(65));
        when(old && any(facts, LIVES_ALONE), 'F', fired);
        when(facts.referral && !facts.linkWorker, 'G', fired);
        when(facts.oldReferral && !facts.progress, 'H', fired);
        return fired.toString();
    }

    private static void when(boolean holds, char letter, StringBuilder fired) {
        if (holds) {
            fired.append(letter);
        }
    }

    private static boolean any(StreamedFacts facts, Set<String> codes) {
        return codes.stream().anyMatch(facts.activeProblems::contains);
    }

    /** Cards for those letters. */
    static String cards(String letters) {
        var cards = new StringBuilder("{\"cards\":[");
        for (int i = 0; i < letters.length(); i++) {
            String title = TITLES.getOrDefault(letters.charAt(i), "");
            cards.append(i == 0 ? "" : ",")
                    .append("{\"summary\":\"")
                    .append(title)
                    .append("\",\"detail\":\"")
                    .append(title)
                    .append(".\",\"indicator\":\"info\",\"source\":{\"label\":\"Social prescribing rules\"}}");
        }
        return cards.append("]}").toString();
    }
}
