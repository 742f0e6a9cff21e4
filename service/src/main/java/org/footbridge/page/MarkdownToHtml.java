package org.footbridge.page;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Shows the detail of a card as HTML. Rule bases hold no mark-up but ours; what a record adds to it stays text. */
final class MarkdownToHtml {

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    String toHtml(String markdown) {
        return renderer.render(parser.parse(markdown));
    }
}
