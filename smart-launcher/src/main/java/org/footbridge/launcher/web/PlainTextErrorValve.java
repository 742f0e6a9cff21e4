package org.footbridge.launcher.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes the errors that Tomcat finds before any page is reached, as one plain line. Tomcat makes it by its name. */
public final class PlainTextErrorValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var known = HttpStatus.resolve(status);
        try {
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(status + (known == null ? "" : " " + known.getReasonPhrase()) + "\n");
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // The caller has hung up, or the answer was sent already.
        }
    }

    /** Puts it in the place of Tomcat's own, which answers in HTML. */
    @Component
    static final class Installer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
        @Override
        public void customize(ConfigurableTomcatWebServerFactory tomcat) {
            tomcat.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(PlainTextErrorValve.class.getName());
                }
            });
        }
    }
}
