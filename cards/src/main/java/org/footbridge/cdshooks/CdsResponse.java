package org.footbridge.cdshooks;

import java.util.List;

/** The answer to a call: no cards is an answer too. System actions are never sent, so there is no field for them. */
public record CdsResponse(List<Card> cards) {
    /** Nothing to say. */
    public static final CdsResponse NO_CARDS = new CdsResponse(List.of());

    public CdsResponse {
        cards = Copies.of(cards);
    }
}
