package org.footbridge.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.footbridge.advice.TraceStep;
import org.footbridge.advice.TraceStep.Ground;
import org.footbridge.card.CardFactory.CardBasis;
import org.footbridge.card.CardFactory.CardSubject;
import org.footbridge.facts.Observation;
import org.footbridge.pathway.PathwayTerms;

/**
 * What a card is known by when it is made again: what it is about, the rules behind it and the entries on which they rest.
 * It stays the same whenever and by whichever hook the record is read, and changes with an entry that is new or corrected.
 */
final class CardKey {

    private static final int HEX_DIGITS = 32;

    private CardKey() {}

    /** The key of a card, which says nothing to a reader. */
    static String of(CardSubject subject, CardBasis basis) {
        var steps = basis.basedOn().stream().map(CardKey::inWords).distinct().sorted();
        var all = subject.topic() + "\n" + subject.name() + "\n" + steps.collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256(all)).substring(0, HEX_DIGITS);
    }

    private static String inWords(TraceStep step) {
        var grounds = new ArrayList<String>(step.grounds().size());
        step.grounds().forEach(ground -> grounds.add(inWords(ground)));
        grounds.sort(Comparator.naturalOrder());
        return step.row().id() + " " + String.join("; ", grounds);
    }

    private static String inWords(Ground ground) {
        var term = ground.term().name();
        return term + ground.observation().map(found -> inWords(term, found)).orElse("");
    }

    /** The days that a referral waits are another number each day, and no news. */
    private static String inWords(String term, Observation found) {
        boolean counted = PathwayTerms.ALL.contains(term);
        return " " + found.source() + " " + found.when()
                + (counted ? "" : " " + found.value().inWords());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }
}
