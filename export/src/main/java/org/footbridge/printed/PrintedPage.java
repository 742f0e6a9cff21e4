package org.footbridge.printed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Prints a template as one HTML page that needs nothing else: no other file, no network, no script. What is given to it is put
 * into it as text.
 */
public final class PrintedPage {

    private final TemplateEngine engine = new TemplateEngine();

    /**
     * Prepares the templates of a package.
     *
     * @param owner a class of the package whose resources they are
     */
    public PrintedPage(Class<?> owner) {
        var resolver = new ClassLoaderTemplateResolver(owner.getClassLoader());
        resolver.setPrefix(owner.getPackageName().replace('.', '/') + "/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(UTF_8.name());
        engine.setTemplateResolver(resolver);
    }

    /**
     * The page; the same values give the same page.
     *
     * @param template its name, without ending
     * @param values what the template shows, by name; {@code style} is the look of all printed pages
     */
    public String html(String template, Map<String, Object> values) {
        var context = new Context(Locale.UK, values);
        context.setVariable("style", ProgramFiles.text(PrintedPage.class, "printed.css"));
        return engine.process(template, context);
    }
}
