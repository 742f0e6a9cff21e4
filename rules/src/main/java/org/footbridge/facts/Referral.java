package org.footbridge.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A social prescribing referral, as far as the pathway needs it.
 *
 * @param source the resource, as a relative reference
 * @param stage how far it has come
 * @param authored when it was written, or null where not recorded
 * @param route the route a draft of ours asks for, empty where none is named
 * @param performers relative references of the practitioner roles asked to take it
 */
public record Referral(
        String source, Stage stage, @Nullable PartialDate authored, String route, List<String> performers) {

    /** Only what is open can wait; a draft is a suggestion already made. */
    public enum Stage {
        DRAFT,
        OPEN,
        CLOSED
    }

    public Referral {
        performers = List.copyOf(performers);
    }

    public boolean isOpen() {
        return stage == Stage.OPEN;
    }

    public boolean isDraft() {
        return stage == Stage.DRAFT;
    }
}
