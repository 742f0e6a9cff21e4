package org.footbridge.cdshooks;

import java.util.List;

/** The answer to discovery; an empty list means that no service is offered. */
public record CdsServices(List<CdsService> services) {
    public CdsServices {
        services = Copies.of(services);
    }
}
