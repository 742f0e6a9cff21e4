package org.footbridge.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Adviser;

/**
 * The people of {@code row-cases.csv}, each expecting exactly what the shipped tables show them. A row case says only
 * what its row reads, so these people are adults unless it says otherwise, and have needs that can be withheld from.
 */
public final class RowCaseScenarios {

    private static final List<String> NEEDY = List.of(
            "feeling lonely yes 5 days ago", "physically inactive yes 5 days ago", "body mass index 33 5 days ago");

    private RowCaseScenarios() {}

    public static List<WrittenScenario> all() {
        var adviser = new Adviser();
        return RowCase.all().stream()
                .map(each -> {
                    var facts = ShippedRuleBase.person(recorded(each));
                    var shown = ShownNames.by(adviser.advise(ShippedRuleBase.ruleBase(), facts));
                    var scenario = new Scenario(
                            each.rule() + " " + each.name(),
                            RowCase.FILE,
                            1,
                            facts,
                            new Scenario.Expected(shown, Set.of(), true));
                    return new WrittenScenario(scenario, "", "patient-view", Optional.empty(), List.of());
                })
                .toList();
    }

    private static String recorded(RowCase each) {
        var recorded = each.recorded().equals("-") ? Stream.<String>empty() : Stream.of(each.recorded());
        boolean ageless = each.rule().startsWith("WITHHOLD-AGE") || each.name().contains("not recorded: age");
        var age = ageless || each.recorded().contains("age ") ? Stream.<String>empty() : Stream.of("age 40");
        var needs = each.rule().startsWith("WITHHOLD") ? NEEDY.stream() : Stream.<String>empty();
        return Stream.of(age, recorded, needs).flatMap(part -> part).collect(Collectors.joining("; "));
    }
}
