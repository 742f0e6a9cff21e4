package org.footbridge.wholepath;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** One real browser for all test classes; the pages that a test opened are closed after it. */
public final class SharedBrowser implements BeforeAllCallback, AfterEachCallback {

    private final List<Page> pages = new ArrayList<>();
    private RealBrowser browser;

    @Override
    public void beforeAll(ExtensionContext tests) {
        browser = tests.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedBrowser.class))
                .computeIfAbsent(RealBrowser.class, kind -> new RealBrowser(), RealBrowser.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        pages.forEach(Page::close);
        pages.clear();
    }

    /** A page of its own, with no cookies of another, of this width and height in CSS pixels. */
    public Page page(int width, int height) {
        return kept(browser.page(width, height));
    }

    Page withoutJavaScript() {
        return kept(browser.pageWithoutJavaScript());
    }

    /** Axe for a page: it lists only what is wrong, and opens a second page only where there are frames to put together. */
    public static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(page.frames().size() == 1);
    }

    RealBrowser browser() {
        return browser;
    }

    private Page kept(Page page) {
        pages.add(page);
        return page;
    }
}
