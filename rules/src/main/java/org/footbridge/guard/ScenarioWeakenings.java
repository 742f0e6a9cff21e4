package org.footbridge.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.footbridge.advice.Adviser;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Unread;
import org.footbridge.scenario.WrittenScenario;

/** Compares the scenarios that a safeguard decided: those in which something was withheld, an alert was shown, or nothing at all. */
final class ScenarioWeakenings {

    private final GuardedVersion before;
    private final Map<String, WrittenScenario> after = new HashMap<>();
    private final Adviser adviser = new Adviser();
    private final List<Weakening> found = new ArrayList<>();

    private ScenarioWeakenings(GuardedVersion before, GuardedVersion after) {
        this.before = before;
        // Moved to another file, a scenario is still the same one.
        after.scenarios().forEach(written -> this.after.putIfAbsent(name(written), written));
        after.scenarios().forEach(written -> this.after.put(file(written), written));
    }

    static List<Weakening> between(GuardedVersion before, GuardedVersion after) {
        var scenarios = new ScenarioWeakenings(before, after);
        before.scenarios().forEach(scenarios::compare);
        return scenarios.found;
    }

    private static String name(WrittenScenario written) {
        return written.scenario().name();
    }

    private static String file(WrittenScenario written) {
        return written.scenario().file() + " " + name(written);
    }

    private void compare(WrittenScenario was) {
        var now = after.getOrDefault(file(was), after.get(name(was)));
        // Most are as they were, and need not be run.
        if (now != null && now.equals(was)) {
            return;
        }
        var ways = now == null ? List.of("it is gone, or cannot be read any more") : loosened(was, now);
        if (!ways.isEmpty() && isAboutSafety(was)) {
            var place = (now == null ? was : now).scenario();
            found.add(new Weakening(
                    "scenario " + name(was) + (now == null ? " removed" : " loosened"),
                    "scenarios/" + place.file(),
                    place.line(),
                    String.join(", and ", ways)));
        }
    }

    private List<String> loosened(WrittenScenario was, WrittenScenario now) {
        var ways = new ArrayList<String>();
        if (!inOldWords(now.scenario().facts()).equals(was.scenario().facts())) {
            ways.add(now.bundle()
                    .filter(file -> was.bundle().filter(file::equals).isPresent())
                    .map(file -> "its record " + file + " says other things, since it or its codes have changed")
                    .orElse("it is about another record"));
        }
        var before = was.scenario().expected();
        var after = now.scenario().expected();
        new TreeSet<>(before.shown())
                .stream()
                        .filter(name -> !after.shown().contains(name))
                        .forEach(name -> ways.add("it does not ask any more that " + name + " is shown"));
        new TreeSet<>(before.notShown())
                .stream()
                        .filter(name -> !after.forbids(name))
                        .forEach(name -> ways.add("it does not ask any more that " + name + " is not shown"));
        if (before.nothingElse()
                && (!after.nothingElse() || !before.ofTheSameNeed().containsAll(after.ofTheSameNeed()))) {
            ways.add("it does not ask any more that nothing else is shown");
        }
        if (!now.reasons().containsAll(was.reasons())) {
            ways.add("it asks for fewer reasons");
        }
        if (!now.cards().asksAllOf(was.cards())) {
            ways.add("it does not ask any more for all that a GP should see");
        }
        return ways;
    }

    /** A word that is new is no other record: where problems could not be read, it could not be either. */
    private PatientFacts inOldWords(PatientFacts facts) {
        return new PatientFacts(
                facts.asOf(),
                facts.observations().stream()
                        .filter(observation -> isOld(observation.term()))
                        .toList(),
                facts.unread().stream()
                        .map(unread -> new Unread(
                                unread.part(),
                                unread.cause(),
                                unread.terms().stream().filter(this::isOld).collect(Collectors.toSet())))
                        .toList(),
                facts.pathway(),
                facts.notUnderstood(),
                facts.readWithCare());
    }

    private boolean isOld(String term) {
        return before.ruleBase().vocabulary().find(term).isPresent();
    }

    private boolean isAboutSafety(WrittenScenario was) {
        var advice = adviser.advise(before.ruleBase(), was.scenario().facts());
        return advice.silent()
                || !advice.alerts().isEmpty()
                || !advice.withheld().isEmpty();
    }
}
