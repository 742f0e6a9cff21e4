package org.footbridge.launcher.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.footbridge.launcher.cdsclient.HookAnswer;
import org.springframework.stereotype.Component;

/** The cards now on screens. The oldest give way; after a restart none is known, and the screen asks anew. */
@Component
public class CardShelf {

    private static final int ROOM = 5000;

    private final Map<String, HeldCard> cards = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, HeldCard> eldest) {
            return size() > ROOM;
        }
    });

    public List<HeldCard> hold(String patient, HookAnswer answer) {
        return answer.cards().stream()
                .map(issued -> new HeldCard(UUID.randomUUID().toString(), patient, issued.service(), issued.card()))
                .peek(held -> cards.put(held.handle(), held))
                .toList();
    }

    /** The card, if it was shown in this patient's record. */
    public Optional<HeldCard> find(String patient, String handle) {
        return Optional.ofNullable(cards.get(handle))
                .filter(held -> held.patient().equals(patient));
    }
}
