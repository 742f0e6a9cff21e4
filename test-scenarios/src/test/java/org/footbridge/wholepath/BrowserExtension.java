package org.footbridge.wholepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * Both applications and a real browser; what a test opened is closed after it. Starting takes long, so all classes share
 * what runs, in an order that nobody chooses: none may rest on what another has changed, and a card is dismissed with a
 * reason that keeps nothing quiet.
 */
final class BrowserExtension implements BeforeAllCallback, AfterEachCallback {

    private static final int ENOUGH_TABS = 80;

    private final SharedBrowser browser = new SharedBrowser();
    private final @Nullable List<String> serviceSettings;
    private BothApplications footbridge;

    /** With the settings that the service runs with already, whichever they are: a start takes long. */
    BrowserExtension() {
        this.serviceSettings = null;
    }

    /** With further settings of the service, for tests of these settings. */
    BrowserExtension(List<String> serviceSettings) {
        this.serviceSettings = List.copyOf(serviceSettings);
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        browser.beforeAll(tests);
        var settings = serviceSettings == null ? List.<String>of() : serviceSettings;
        footbridge = tests.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(BrowserExtension.class))
                .computeIfAbsent(
                        BothApplications.class, kind -> new BothApplications(settings), BothApplications.class);
        if (serviceSettings != null) {
            footbridge.runServiceWith(serviceSettings);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        browser.afterEach(test);
    }

    BothApplications footbridge() {
        return footbridge;
    }

    RealBrowser browser() {
        return browser.browser();
    }

    /** A page with no cookies, of desktop width. */
    Page page() {
        return browser.page(1280, 900);
    }

    /** A page of 320 px: a side panel of the record, or a desktop at 400 % zoom. */
    Page narrow() {
        return browser.page(320, 640);
    }

    Page withoutJavaScript() {
        return browser.withoutJavaScript();
    }

    /** A page of the practice record. */
    Page open(String path) {
        return open(page(), path);
    }

    Page open(Page page, String path) {
        page.navigate(footbridge.practice(path).toString());
        return page;
    }

    /** The advice for a patient, launched in a window. */
    Page advice(String patient) {
        return advice(page(), patient);
    }

    Page advice(Page page, String patient) {
        return open(page, "/patients/" + patient + "/apps/footbridge/window");
    }

    static void axeFindsNothing(Page page) {
        assertThat(SharedBrowser.axe(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }

    static void fitsItsWidth(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    /** Presses Tab until the element has the focus. */
    static void tabTo(Page page, Locator element) {
        for (int presses = 0; presses < ENOUGH_TABS && !isFocused(element); presses++) {
            page.keyboard().press("Tab");
        }
        assertThat(isFocused(element)).as("reached by keyboard").isTrue();
    }

    private static boolean isFocused(Locator element) {
        return (Boolean) element.evaluate("element => element === document.activeElement");
    }
}
