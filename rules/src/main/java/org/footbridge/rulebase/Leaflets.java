package org.footbridge.rulebase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The leaflets of a rule base, the prompts that go before them, and the words that no leaflet may hold. */
public final class Leaflets {

    static final String EVERY_ROUTE = "*";

    private final Map<String, Leaflet> byRoute;
    private final Map<String, List<String>> prompts;
    private final List<String> keptOff;

    Leaflets(Map<String, Leaflet> byRoute, Map<String, List<String>> prompts, List<String> keptOff) {
        this.byRoute = Map.copyOf(byRoute);
        this.prompts = Map.copyOf(prompts);
        this.keptOff = List.copyOf(keptOff);
    }

    /** What the patient may take home about a route; empty where there is nothing to go to yet. */
    public Optional<Leaflet> of(String route) {
        return Optional.ofNullable(byRoute.get(route));
    }

    /** What to ask before a referral ("what would stop them?"): first what belongs to the route, then what always does. */
    public List<String> prompts(String route) {
        var all = new LinkedHashSet<>(prompts.getOrDefault(route, List.of()));
        all.addAll(prompts.getOrDefault(EVERY_ROUTE, List.of()));
        return List.copyOf(all);
    }

    /** The beginnings of words in a text that may not stand on a leaflet, since somebody else may find it. */
    public List<String> keptOff(String text) {
        var lower = text.toLowerCase(Locale.UK);
        return keptOff.stream()
                .filter(word -> startsAWord(lower, word.toLowerCase(Locale.UK)))
                .toList();
    }

    private static boolean startsAWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetter(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a patient reads about a route, in plain English; it says nothing about the patient.
     *
     * @param route the route, as tables name it
     * @param whatItIs what it is
     * @param howItMayHelp how it may help, without a promise
     * @param whatHappensNext what happens next, and who does it
     */
    public record Leaflet(String route, String whatItIs, String howItMayHelp, String whatHappensNext) {}
}
