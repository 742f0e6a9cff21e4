package org.footbridge.soak;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks an instance that nobody disturbs the same under each version of the rules, and compares its answers with those of the run. */
final class QuietComparison {

    private static final int AROUND = 60;

    private final SoakInstances instances;
    private final SoakCaller caller;
    private final SoakFaults faults;
    private final Map<Answered.Key, Set<String>> expected = new HashMap<>();

    QuietComparison(SoakInstances instances, SoakCaller caller, SoakFaults faults) {
        this.instances = instances;
        this.caller = caller;
        this.faults = faults;
    }

    /** Compares all answers; an answer without a card names no version, and may be that of either. */
    int of(Answered answered, List<SoakCall> calls) throws IOException {
        for (var version : SoakInstances.VERSIONS) {
            instances.quietlySwapTo(version);
            answered.all().forEach((key, seen) -> {
                if (Set.of(version, Answered.NONE).contains(key.version())) {
                    ask(calls.get(key.call()), expected.computeIfAbsent(key, _ -> new HashSet<>()), seen.keySet());
                }
            });
        }
        answered.all().forEach((key, seen) -> check(calls.get(key.call()), key, seen.keySet()));
        return answered.all().size();
    }

    /** Asks again where the answers differ: one of its own reads may have failed by itself. */
    private void ask(SoakCall call, Set<String> right, Set<String> seen) {
        right.add(ask(call));
        if (!right.containsAll(seen)) {
            right.add(ask(call));
        }
    }

    private String ask(SoakCall call) {
        return Answered.text(caller.postTo(instances.quiet(), call.path(), call.body()));
    }

    private void check(SoakCall call, Answered.Key key, Set<String> seen) {
        var right = expected.getOrDefault(key, Set.of());
        seen.stream()
                .filter(answer -> !right.contains(answer))
                .forEach(answer -> faults.add("wrong answer of %s about %s under version %s: %s"
                        .formatted(call.hook(), call.patient(), key.version(), difference(answer, right))));
    }

    /** Where an answer leaves one of the right ones, with some text around it. */
    private static String difference(String answer, Set<String> right) {
        return right.stream()
                .map(expected -> {
                    int at = 0;
                    while (at < Math.min(answer.length(), expected.length())
                            && answer.charAt(at) == expected.charAt(at)) {
                        at++;
                    }
                    return "\"%s\" instead of \"%s\"".formatted(around(answer, at), around(expected, at));
                })
                .collect(Collectors.joining(" or "));
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + 2 * AROUND));
    }
}
