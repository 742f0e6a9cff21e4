package org.footbridge.governance.use;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footbridge.card.OverrideReasons;
import org.footbridge.feedback.CardUse;
import org.footbridge.feedback.CardUse.Reply;

/**
 * The use of one rule in one version, as it may be seen.
 *
 * @param ruleId the rule
 * @param version the version of the rule base
 * @param all what was done with its cards in the whole time
 * @param reasons for each reason, how many were overridden because of it
 * @param months the months in which it showed, in order
 * @param isNeverAccepted whether {@value SmallCounts#SMALL} cards or more had something to accept, and nobody did
 */
record RuleUse(
        String ruleId, String version, Replies all, List<Reason> reasons, List<Month> months, boolean isNeverAccepted) {

    /** The reason that comes nearest to "wrong data" and "does not fit" of those that we offer. */
    static final String DOES_NOT_FIT = "inappropriate-recipient";

    /** Stands where a card was overridden and no reason was given. */
    static final String NO_REASON = "no reason given";

    private static final List<String> REASONS = Stream.concat(
                    OverrideReasons.CODES.stream(), Stream.of(OverrideReasons.OTHER, NO_REASON))
            .toList();

    /** The columns of a row, after the one of all cards. */
    private static final List<Reply> COLUMNS = List.of(Reply.values());

    private static final int WIDTH = COLUMNS.size() + 1;

    RuleUse {
        reasons = List.copyOf(reasons);
        months = List.copyOf(months);
    }

    /** What was done with cards. */
    record Replies(VisibleCount shown, Map<Reply, VisibleCount> byReply) {
        Replies {
            byReply = Map.copyOf(byReply);
        }

        private static Replies of(List<VisibleCount> row) {
            var byReply = new EnumMap<Reply, VisibleCount>(Reply.class);
            for (var reply : COLUMNS) {
                byReply.put(reply, row.get(1 + COLUMNS.indexOf(reply)));
            }
            return new Replies(row.getFirst(), byReply);
        }

        public VisibleCount accepted() {
            return of(Reply.ACCEPTED);
        }

        public VisibleCount overridden() {
            return of(Reply.OVERRIDDEN);
        }

        public VisibleCount notAnswered() {
            return of(Reply.NOT_ANSWERED);
        }

        VisibleCount of(Reply reply) {
            return byReply.getOrDefault(reply, VisibleCount.HIDDEN);
        }
    }

    /** How many cards were overridden for one reason. */
    record Reason(String code, VisibleCount cards) {}

    /** What was done with the cards of one month. */
    record Month(YearMonth month, Replies replies) {}

    /** The use of each rule in each version. */
    static List<RuleUse> of(List<CardUse> uses) {
        return uses.stream()
                .collect(Collectors.groupingBy(use -> List.of(use.ruleId(), use.version())))
                .values()
                .stream()
                .map(RuleUse::ofOne)
                .sorted(Comparator.comparing(RuleUse::ruleId).thenComparing(RuleUse::version))
                .toList();
    }

    /** A row for the whole time, one for each month, and the reasons: all of it adds up, so all of it is seen as one. */
    private static RuleUse ofOne(List<CardUse> uses) {
        var byMonth = uses.stream().collect(Collectors.groupingBy(CardUse::month, TreeMap::new, Collectors.toList()));
        var counts = new ArrayList<Long>(row(uses));
        byMonth.values().forEach(month -> counts.addAll(row(month)));
        REASONS.forEach(reason -> counts.add(cards(uses, use -> reason.equals(reasonOf(use)))));

        var seen = adding(counts, byMonth.size()).visible();
        var months = new ArrayList<Month>();
        for (var month : byMonth.keySet()) {
            int start = (months.size() + 1) * WIDTH;
            months.add(new Month(month, Replies.of(seen.subList(start, start + WIDTH))));
        }
        int start = (byMonth.size() + 1) * WIDTH;
        var reasons = IntStream.range(0, REASONS.size())
                .mapToObj(i -> new Reason(REASONS.get(i), seen.get(start + i)))
                .toList();
        boolean isNeverAccepted = cards(uses, CardUse::couldBeAccepted) >= SmallCounts.SMALL
                && seen.getFirst().isSome()
                && cards(uses, use -> use.reply() == Reply.ACCEPTED) == 0;
        return new RuleUse(
                uses.getFirst().ruleId(),
                uses.getFirst().version(),
                Replies.of(seen.subList(0, WIDTH)),
                reasons,
                months,
                isNeverAccepted);
    }

    /** One of the reasons that are listed; empty where a card was not overridden. */
    private static String reasonOf(CardUse use) {
        if (use.reply() != Reply.OVERRIDDEN) {
            return "";
        }
        var reason = use.reason();
        return reason == null ? NO_REASON : REASONS.contains(reason) ? reason : OverrideReasons.OTHER;
    }

    private static List<Long> row(List<CardUse> uses) {
        return Stream.concat(
                        Stream.of(cards(uses, _ -> true)),
                        COLUMNS.stream().map(reply -> cards(uses, use -> use.reply() == reply)))
                .toList();
    }

    private static long cards(List<CardUse> uses, Predicate<CardUse> which) {
        return uses.stream().filter(which).mapToLong(CardUse::cards).sum();
    }

    private static SmallCounts adding(List<Long> counts, int months) {
        var small = new SmallCounts(counts.stream().mapToLong(Long::longValue).toArray());
        for (int row = 0; row <= months; row++) {
            int start = row * WIDTH;
            small.adding(start, IntStream.range(start + 1, start + WIDTH).toArray());
        }
        for (int column = 0; column < WIDTH; column++) {
            int from = column;
            small.adding(
                    column,
                    IntStream.rangeClosed(1, months)
                            .map(row -> row * WIDTH + from)
                            .toArray());
        }
        int reasons = (months + 1) * WIDTH;
        return small.adding(
                1 + COLUMNS.indexOf(Reply.OVERRIDDEN),
                IntStream.range(reasons, counts.size()).toArray());
    }

    /** How many said that it does not fit the patient, or rests on something wrong. */
    public VisibleCount doesNotFit() {
        return reasons.stream()
                .filter(reason -> reason.code().equals(DOES_NOT_FIT))
                .map(Reason::cards)
                .findFirst()
                .orElse(VisibleCount.HIDDEN);
    }
}
