package org.footbridge.web;

import java.util.List;

/** Something that the service itself depends on is down; the same call may succeed later: 503. */
public final class ServiceUnavailable extends RequestRefused {
    private ServiceUnavailable(ErrorCode fault, String what, String remedy) {
        super(fault, what, remedy, List.of());
    }

    /** The feedback could not be written; none of the batch is kept. */
    public static ServiceUnavailable feedbackNotKept() {
        return new ServiceUnavailable(
                ErrorCode.FEEDBACK_NOT_KEPT,
                "The feedback could not be kept",
                "Send the same batch again later; repeats are counted once");
    }
}
