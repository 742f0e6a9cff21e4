package org.footbridge.report.scenario;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The detail of a card as HTML that can do nothing: HTML in it is text, a picture is its description, links go to web
 * pages and mail only, and headings stand below the card's own.
 */
final class ReportMarkdown {

    private static final int DEEPEST = 6;

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .build();

    /** Paragraph by paragraph, or what else stands by itself. */
    List<String> paragraphs(String markdown) {
        var document = parser.parse(markdown);
        document.accept(new Tame());
        var paragraphs = new ArrayList<String>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            paragraphs.add(renderer.render(block));
        }
        return paragraphs;
    }

    private static final class Tame extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(DEEPEST);
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                image.insertBefore(child);
            }
            image.unlink();
        }
    }
}
