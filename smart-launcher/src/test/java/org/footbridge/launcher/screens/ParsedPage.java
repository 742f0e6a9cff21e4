package org.footbridge.launcher.screens;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A screen as a browser takes it apart. What is made of elements and attributes can do something; what is text can only be
 * read.
 */
final class ParsedPage {

    private static final Pattern HANDLE = Pattern.compile("[\\w=-]{20,}");

    private static final String MARKDOWN = ".cds-card__detail";

    /** Attributes that hold text, or what differs from one time to the next. */
    private static final Set<String> TEXT = Set.of("title", "data-key", "data-messages");

    private final Document page;

    ParsedPage(String body) {
        this.page = Jsoup.parse(body);
    }

    /** Every element with its attributes, in order; a card's detail has those of its Markdown and is left out. */
    List<String> skeleton() {
        return page.getAllElements().stream()
                .filter(element -> element.closest(MARKDOWN) == null)
                .map(ParsedPage::bare)
                .toList();
    }

    private static String bare(Element element) {
        return element.parents().size() + " " + element.tagName()
                + element.attributes().asList().stream()
                        .map(attribute -> " " + attribute.getKey()
                                + (TEXT.contains(attribute.getKey())
                                        ? ""
                                        : "="
                                                + HANDLE.matcher(attribute.getValue())
                                                        .replaceAll("…")))
                        .collect(Collectors.joining());
    }

    String text() {
        return page.wholeText();
    }

    /** Each piece of text between mark-up. */
    List<String> texts() {
        return page.getAllElements().stream()
                .flatMap(element -> element.textNodes().stream())
                .map(text -> text.getWholeText().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Forms that change something. */
    List<Element> forms() {
        return page.select("form").stream()
                .filter(form -> form.attr("method").equalsIgnoreCase("post"))
                .toList();
    }

    /** Where links and frames lead. */
    List<String> links() {
        return page.select("a[href]").eachAttr("href");
    }

    boolean has(String selector) {
        return !page.select(selector).isEmpty();
    }
}
