package org.footbridge.launch;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as a browser takes it apart. What is made of elements and attributes can do something; what is text can only be
 * read.
 */
final class PageMarkup {

    private static final Pattern OF_THIS_LAUNCH =
            Pattern.compile("/launch/[\\w-]{16,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Not one that was cut off. */
    private static final Pattern ELEMENT = Pattern.compile("[a-z]{4,}(\\.[a-z]{3,})+(?![a-z.…])");

    private final Document page;

    PageMarkup(HttpResponse<String> response) {
        this.page = Jsoup.parse(response.body());
    }

    /** Every element with its attributes, in order; what differs from launch to launch is left out. */
    List<String> skeleton() {
        return page.getAllElements().stream().map(PageMarkup::bare).toList();
    }

    private static String bare(Element element) {
        return element.parents().size() + " " + element.tagName()
                + element.attributes().asList().stream()
                        .filter(attribute -> !isToken(element, attribute))
                        .map(attribute -> " " + attribute.getKey() + "="
                                + OF_THIS_LAUNCH.matcher(attribute.getValue()).replaceAll("…"))
                        .collect(Collectors.joining());
    }

    private static boolean isToken(Element element, Attribute attribute) {
        return attribute.getKey().equals("value")
                && (element.attr("name").equals("_csrf") || element.attr("name").equals("key"));
    }

    /** The paths of FHIR elements and other things that stand in the text, in lower case. */
    Set<String> paths(Set<String> roots) {
        return ELEMENT.matcher(page.text().toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .filter(path -> roots.contains(path.substring(0, path.indexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));
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

    /** Where links lead. */
    List<String> links() {
        return page.select("a[href]").eachAttr("href");
    }
}
