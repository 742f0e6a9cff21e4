package org.footbridge.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Sizes Tomcat's buffers for records and their cards: with its own it would read a typical record in some twenty pieces. */
@Component
final class SocketBuffers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** Half of a typical record; more is read past the buffer. */
    private static final int READ_BYTES = 64 * 1024;

    /** More than the cards of most answers. */
    private static final int WRITTEN_BYTES = 32 * 1024;

    @Override
    public void customize(ConfigurableTomcatWebServerFactory tomcat) {
        tomcat.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", String.valueOf(READ_BYTES));
            connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITTEN_BYTES));
        });
    }
}
