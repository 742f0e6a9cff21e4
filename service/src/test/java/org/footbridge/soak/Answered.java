package org.footbridge.soak;

import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.footbridge.hook.TestResponse;

/** What was answered to each call under each version of the rules, but for the ids that are never used twice. */
final class Answered {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Stands for the version of an answer without a card: it names none. */
    static final String NONE = "none";

    /** A call, and the version that the cards of its answer name. */
    record Key(int call, String version) {}

    private final Map<Key, Map<String, AtomicInteger>> all = new ConcurrentHashMap<>();

    /** Keeps an answer, and says which versions its cards name: more than one is a fault. */
    TreeSet<String> add(int call, TestResponse reply) {
        var versions = versions(reply);
        all.computeIfAbsent(
                        new Key(call, versions.isEmpty() ? NONE : versions.getFirst()), _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(text(reply), _ -> new AtomicInteger())
                .incrementAndGet();
        return versions;
    }

    private static TreeSet<String> versions(TestResponse reply) {
        var versions = new TreeSet<String>();
        if (reply.status() == 200) {
            reply.json()
                    .path("cards")
                    .forEach(card -> versions.add(card.path("extension")
                            .path("org.footbridge.trace")
                            .path("ruleBaseVersion")
                            .asString()));
        }
        return versions;
    }

    /** Status and body without uuids. */
    static String text(TestResponse reply) {
        return reply.status() + " " + UUID.matcher(reply.http().body()).replaceAll("…");
    }

    Map<Key, Map<String, AtomicInteger>> all() {
        return Map.copyOf(all);
    }

    long of(String version) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().version().equals(version))
                .flatMap(entry -> entry.getValue().values().stream())
                .mapToLong(AtomicInteger::get)
                .sum();
    }
}
