package org.footbridge.replay;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.footbridge.advice.Adviser;
import org.footbridge.card.CardMaker;
import org.footbridge.card.RecordedContext;
import org.footbridge.card.TracedCard;
import org.footbridge.cdshooks.CdsResponse;
import org.footbridge.chart.Chart;
import org.footbridge.record.RecordRead;
import org.footbridge.record.recorded.RecordedReading;
import org.footbridge.rulebase.RuleBase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recorded call, answered once more. The ids of cards and suggestions are new with each answer; cards are compared with a number
 * in the place of each, and everything else byte for byte.
 *
 * @param recordedUnder version and SHA-256 of the rule base at the time
 * @param replayedUnder those of the rule base now
 * @param differences which cards differ, and how
 * @param answer the answer of now, with numbers in the place of ids
 */
public record Replay(String recordedUnder, String replayedUnder, List<CardDifference> differences, String answer) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Replay {
        differences = List.copyOf(differences);
    }

    /** How a card differs. */
    public enum Kind {
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * One card that is not as it was.
     *
     * @param summary its summary, as it was where it is changed
     * @param fields the fields that changed, in words
     */
    public record CardDifference(Kind kind, String summary, List<String> fields) {
        public CardDifference {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Answers a recorded call under a rule base.
     *
     * @throws IllegalArgumentException where it is no recording; the message says what is wrong
     */
    public static Replay of(JsonNode recording, RuleBase ruleBase) {
        if (recording.path("recording").asInt(0) != 1) {
            throw new IllegalArgumentException("it is no recording of a call");
        }
        var before = numbered(recording.path("answer"));
        var now = numbered(JSON.readTree(JSON.writeValueAsBytes(new CdsResponse(
                cards(recording, ruleBase).stream().map(TracedCard::card).toList()))));
        var base = recording.path("ruleBase");
        return new Replay(
                named(base.path("version").asString(), base.path("sha256").asString()),
                named(ruleBase.about().version(), ruleBase.sha256()),
                differences(cardsOf(before), cardsOf(now)),
                now.toString());
    }

    /** Whether the rule base is the one that answered the call. */
    public boolean isUnderTheSameRuleBase() {
        return recordedUnder.equals(replayedUnder);
    }

    private static String named(String version, String sha256) {
        return version + " (" + sha256 + ")";
    }

    private static List<TracedCard> cards(JsonNode recording, RuleBase ruleBase) {
        var reading = RecordedReading.of(recording.path("reading"));
        if (!(reading.read(ruleBase.vocabulary()) instanceof RecordRead record)) {
            throw new IllegalArgumentException("its patient cannot be read again");
        }
        var asOf = LocalDate.parse(recording.path("asOf").asString());
        var facts = new Chart()
                .facts(record, asOf, ruleBase.vocabulary())
                .withReadWithCare(recording.path("readWithCare").asBoolean());
        var advice = new Adviser().advise(ruleBase, facts);
        var ids = new AtomicLong();
        return new CardMaker(
                        () -> new UUID(0, ids.incrementAndGet()),
                        URI.create(recording.path("about").asString()))
                .cards(
                        ruleBase,
                        advice,
                        RecordedContext.of(recording.path("context")).again());
    }

    private static List<JsonNode> cardsOf(JsonNode answer) {
        return answer.path("cards").valueStream().toList();
    }

    /** An answer with a number for each id of a card or suggestion, in the order in which they stand in it. */
    public static JsonNode numbered(JsonNode answer) {
        var text = answer.toString();
        var ids = cardsOf(answer).stream()
                .flatMap(card ->
                        Stream.concat(Stream.of(card), card.path("suggestions").valueStream()))
                .map(named -> named.path("uuid").asString(""))
                .filter(id -> !id.isEmpty())
                .toList();
        for (int i = 0; i < ids.size(); i++) {
            text = text.replace(ids.get(i), "id-" + (i + 1));
        }
        return JSON.readTree(text);
    }

    /** Cards that are the same are set aside first; of the others, two of one summary are one that changed. */
    private static List<CardDifference> differences(List<JsonNode> before, List<JsonNode> now) {
        var gone = new ArrayList<>(before);
        var fresh = new ArrayList<JsonNode>();
        for (var card : now) {
            var same = gone.stream()
                    .filter(other -> withoutIds(other).equals(withoutIds(card)))
                    .findFirst();
            same.ifPresentOrElse(gone::remove, () -> fresh.add(card));
        }
        var differences = new ArrayList<CardDifference>();
        for (var card : gone) {
            var changed = fresh.stream()
                    .filter(other -> summary(other).equals(summary(card)))
                    .findFirst();
            changed.ifPresent(fresh::remove);
            differences.add(
                    changed.map(other -> new CardDifference(Kind.CHANGED, summary(card), changedFields(card, other)))
                            .orElseGet(() -> new CardDifference(Kind.REMOVED, summary(card), List.of())));
        }
        fresh.forEach(card -> differences.add(new CardDifference(Kind.ADDED, summary(card), List.of())));
        if (differences.isEmpty() && !before.equals(now)) {
            differences.add(new CardDifference(Kind.CHANGED, "the order of the cards", List.of()));
        }
        return differences;
    }

    /** Where a card is added or gone, all that stand after it have other numbers. */
    private static String withoutIds(JsonNode card) {
        return card.toString().replaceAll("id-[0-9]+", "id");
    }

    private static String summary(JsonNode card) {
        return card.path("summary").asString("");
    }

    private static List<String> changedFields(JsonNode before, JsonNode now) {
        return Stream.concat(before.propertyNames().stream(), now.propertyNames().stream())
                .distinct()
                .filter(field -> !withoutIds(before.path(field)).equals(withoutIds(now.path(field))))
                .toList();
    }
}
