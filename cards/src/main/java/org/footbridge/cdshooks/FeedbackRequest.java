package org.footbridge.cdshooks;

import java.util.List;

/** What clinicians did with cards: a batch, possibly of several hook instances, possibly with repeats. */
public record FeedbackRequest(List<Feedback> feedback) {
    public FeedbackRequest {
        feedback = Copies.of(feedback);
    }
}
