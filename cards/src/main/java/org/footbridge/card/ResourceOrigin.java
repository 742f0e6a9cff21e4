package org.footbridge.card;

import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a resource comes from that a card suggests: the card, the person who accepts it, and the day.
 *
 * @param card the uuid of the card
 * @param context for whom and by whom the card is read
 * @param asOf the day
 */
record ResourceOrigin(String card, CardContext context, LocalDate asOf) {

    /** Our own naming system for cards; the value is the uuid of a card. */
    private static final String CARD = "https://footbridge.example/NamingSystem/card";

    /** Names the card, so that what became of it can be found from the record itself. */
    void identify(ObjectNode resource) {
        resource.putArray("identifier").addObject().put("system", CARD).put("value", card);
    }

    /** Says when and by whom the resource was written. */
    void sign(ObjectNode resource) {
        resource.put("authoredOn", asOf.toString());
        var clinician = context.clinician();
        if (clinician != null) {
            resource.putObject("requester").put("reference", clinician);
        }
    }
}
