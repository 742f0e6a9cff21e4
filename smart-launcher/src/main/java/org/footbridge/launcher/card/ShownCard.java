package org.footbridge.launcher.card;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.footbridge.launcher.cdsclient.Card;
import org.footbridge.launcher.cdsclient.CdsService;

/**
 * A card that was shown: what the service sent, for whom, and what the clinician did with it. What is applied to the
 * record is taken from here, never from the browser.
 */
public final class ShownCard {

    private final String handle;
    private final String patient;
    private final CdsService service;
    private final Card card;
    private final ReentrantLock deciding = new ReentrantLock();
    private volatile CardDecision decision = new CardDecision.Open();

    ShownCard(String handle, String patient, CdsService service, Card card) {
        this.handle = handle;
        this.patient = patient;
        this.service = service;
        this.card = card;
    }

    /** Identifier of the card on the screen. Only this browser page knows it. */
    public String handle() {
        return handle;
    }

    public String patient() {
        return patient;
    }

    CdsService service() {
        return service;
    }

    public Card card() {
        return card;
    }

    public CardDecision decision() {
        return decision;
    }

    /** Two clicks at once decide one after the other, and the second sees what the first did. */
    void decide(Function<CardDecision, CardDecision> next) {
        deciding.lock();
        try {
            decision = next.apply(decision);
        } finally {
            deciding.unlock();
        }
    }
}
