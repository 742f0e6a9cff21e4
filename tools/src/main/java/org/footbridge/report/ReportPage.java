package org.footbridge.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Prints the report as one HTML page that needs nothing else: no other file, no network, no script. All that stands in
 * tables and scenarios is put into it as text.
 */
public final class ReportPage {

    private static final String TEMPLATES = "org/footbridge/report/";

    private ReportPage() {}

    /** The page; the same input gives the same page. */
    public static String html(ReportInput input) {
        var context = new Context(Locale.UK);
        context.setVariable("report", new ReportModelBuilder(input).contents());
        context.setVariable("style", style());
        return engine().process("report", context);
    }

    private static TemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver(ReportPage.class.getClassLoader());
        resolver.setPrefix(TEMPLATES);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(UTF_8.name());
        var engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static String style() {
        try (var css = ReportPage.class.getClassLoader().getResourceAsStream(TEMPLATES + "report.css")) {
            if (css == null) {
                throw new IllegalStateException("The style of the report is not in the program");
            }
            return new String(css.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style of the report cannot be read", e);
        }
    }
}
