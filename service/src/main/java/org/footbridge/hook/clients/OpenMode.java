package org.footbridge.hook.clients;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Lets anyone on this machine call without a token, for a first try with curl; refuses to listen beyond it. */
@Component
class OpenMode {
    private static final Logger LOG = LoggerFactory.getLogger(OpenMode.class);
    private final boolean open;

    OpenMode(TrustSettings settings, ServerProperties server) {
        open = settings.open();
        if (open) {
            refuseToListenBeyond(server.getAddress());
            LOG.warn("*******************************************************************************");
            LOG.warn("*  OPEN MODE (FOOTBRIDGE_OPEN=true): anyone on this machine may call without   *");
            LOG.warn("*  a token and have any FHIR server on this machine read. Never with real      *");
            LOG.warn("*  patients' records.                                                          *");
            LOG.warn("*******************************************************************************");
        }
    }

    boolean isOpen() {
        return open;
    }

    private static void refuseToListenBeyond(@Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new OpenModeRefused(address == null ? "every address" : address.getHostAddress());
        }
    }
}
