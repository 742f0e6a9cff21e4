package org.footbridge.web;

import java.util.List;

/** No service stands behind the id called: 404. */
public final class UnknownService extends RequestRefused {
    public UnknownService() {
        super(
                ErrorCode.UNKNOWN_SERVICE,
                "There is no service of this id",
                "Take the id from GET /cds-services",
                List.of());
    }
}
