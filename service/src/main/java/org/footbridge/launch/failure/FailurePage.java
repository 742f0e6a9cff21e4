package org.footbridge.launch.failure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The one page for all failures of a launch, with a reference number that stands in the log, too. */
@Component
public class FailurePage {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    /** Without letters and digits that are mistaken for each other on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final String STYLE = "/assets/launch.css";

    private final ITemplateEngine templates;
    private final ObjectProvider<ResourceUrlProvider> assets;
    private final SecureRandom random = new SecureRandom();

    FailurePage(ITemplateEngine templates, ObjectProvider<ResourceUrlProvider> assets) {
        this.templates = templates;
        this.assets = assets;
    }

    /** Logs the failure and sends its page. */
    public void write(HttpServletResponse response, LaunchFailed failed) throws IOException {
        String reference = reference();
        LaunchErrorCode failure = failed.failure();
        LOG.warn(
                "Launch reference {}: {} at {}: {}",
                reference,
                failure.code(),
                failed.step().word(),
                failed.detail());
        Context page = new Context(Locale.UK);
        page.setVariable("failure", failure);
        page.setVariable("step", failed.step().word());
        page.setVariable("notices", failed.notices());
        page.setVariable("style", style());
        page.setVariable("description", failed.description());
        page.setVariable(
                "seconds", failed.retryAfter().map(wait -> wait.toSeconds()).orElse(0L));
        page.setVariable(
                "retry",
                failed.launch()
                        .map(id -> "/launch/" + id + (failed.notices().isEmpty() ? "" : "#notices"))
                        .orElse(""));
        page.setVariable("reference", reference);
        response.setStatus(failure.status());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        failed.retryAfter()
                .ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        response.getOutputStream()
                .write(templates.process("launch/failure", page).getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    /** Its address with the hash of its content, as everywhere else. */
    private String style() {
        var provider = assets.getIfAvailable();
        String hashed = provider == null ? null : provider.getForLookupPath(STYLE);
        return hashed == null ? STYLE : hashed;
    }

    private String reference() {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            reference.append(i == LENGTH / 2 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
