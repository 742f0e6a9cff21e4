package org.footbridge.hook.clients;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Lets anyone on this machine call without a token, for a first call with curl; refuses to listen beyond it. */
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

    /** Open mode was asked for on an address that others can reach, so the service does not start. */
    static final class OpenModeRefused extends RuntimeException {
        OpenModeRefused(String address) {
            super("FOOTBRIDGE_OPEN=true is for this machine only, but server.address is " + address
                    + ": set server.address to 127.0.0.1, or leave open mode and register the caller.");
        }

        /** Says so in one line instead of a stack trace; named in META-INF/spring.factories. */
        static final class InOneLine extends AbstractFailureAnalyzer<OpenModeRefused> {
            @Override
            protected FailureAnalysis analyze(Throwable root, OpenModeRefused refused) {
                return new FailureAnalysis(String.valueOf(refused.getMessage()), null, refused);
            }
        }
    }
}
