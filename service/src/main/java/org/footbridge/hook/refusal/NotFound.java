package org.footbridge.hook.refusal;

import java.util.List;

/** No service stands behind the id called: 404. */
public final class NotFound extends Refusal {
    public NotFound() {
        super(Fault.UNKNOWN_SERVICE, "There is no service of this id", "Take the id from GET /cds-services", List.of());
    }
}
