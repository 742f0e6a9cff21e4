package org.footbridge.launcher.card;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.footbridge.launcher.BoundedMap;
import org.footbridge.launcher.cdsclient.HookResult;
import org.springframework.stereotype.Component;

/** The cards now on screens. The oldest give way; after a restart none is known, and the screen asks again. */
@Component
public class CardStore {

    private static final int ROOM = 5000;

    private final Map<String, ShownCard> cards = Collections.synchronizedMap(new BoundedMap<>(ROOM));

    public List<ShownCard> hold(String patient, HookResult answer) {
        return answer.cards().stream()
                .map(issued -> new ShownCard(UUID.randomUUID().toString(), patient, issued.service(), issued.card()))
                .peek(shown -> cards.put(shown.handle(), shown))
                .toList();
    }

    /** The card, if it was shown in this patient's record. */
    public Optional<ShownCard> find(String patient, String handle) {
        return Optional.ofNullable(cards.get(handle))
                .filter(shown -> shown.patient().equals(patient));
    }
}
