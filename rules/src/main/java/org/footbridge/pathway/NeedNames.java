package org.footbridge.pathway;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.condition.CellPredicate;
import org.footbridge.condition.RowCondition;
import org.footbridge.rule.Row.Needed;

/** The needs of a rule base, found again in the reason that a record gives for a referral. */
public final class NeedNames {

    private final Map<String, Set<String>> needsByWords = new HashMap<>();

    /**
     * Of the needs that these rows show. A term stands for the need of a row that asks of nothing else, apart from who the
     * person is and what is not recorded: "feeling lonely" is loneliness.
     */
    public NeedNames(Collection<Needed> rows) {
        rows.forEach(row -> {
            add(row.need(), row.need());
            var asked =
                    row.conditions().stream().filter(NeedNames::isAboutANeed).toList();
            if (asked.size() == 1) {
                add(asked.getFirst().term().name(), row.need());
            }
        });
    }

    private static boolean isAboutANeed(RowCondition condition) {
        return !condition.term().isAboutThePerson() && !(condition.test() instanceof CellPredicate.NotRecorded);
    }

    private void add(String name, String need) {
        needsByWords
                .computeIfAbsent(RouteNames.words(name), _ -> new HashSet<>())
                .add(need);
    }

    /**
     * The needs that a reason names, in any letters. A name of several words may stand within a longer text; a single word
     * says too little there: "work" is in "social work".
     */
    Set<String> in(String reason) {
        var read = RouteNames.words(reason);
        return needsByWords.entrySet().stream()
                .filter(name ->
                        read.equals(name.getKey()) || (isOfSeveralWords(name.getKey()) && read.contains(name.getKey())))
                .flatMap(name -> name.getValue().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOfSeveralWords(String words) {
        return words.strip().indexOf(' ') > 0;
    }

    /** All that several reasons name. */
    Set<String> in(List<String> reasons) {
        return reasons.stream().flatMap(reason -> in(reason).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
