package org.footbridge.card;

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
 * Renders the detail of a card as HTML that can do nothing: HTML in it is text, a picture is its description, links go to
 * web pages and mail only, and headings stand below the card's own.
 */
public final class CardHtml {

    private static final int DEEPEST = 6;

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .build();

    /** The whole detail. */
    public String toHtml(String markdown) {
        return renderer.render(document(markdown));
    }

    /** The detail paragraph by paragraph, or what else stands by itself, such as a list. */
    public List<String> paragraphs(String markdown) {
        var paragraphs = new ArrayList<String>();
        for (Node block = document(markdown).getFirstChild(); block != null; block = block.getNext()) {
            paragraphs.add(renderer.render(block));
        }
        return paragraphs;
    }

    private Node document(String markdown) {
        var document = parser.parse(markdown);
        document.accept(new Tame());
        return document;
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
