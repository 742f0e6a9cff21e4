package org.footbridge.launcher.card;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.footbridge.launcher.web.PlainText;
import org.springframework.stereotype.Component;

/**
 * Shows a service's Markdown without trusting it: HTML in it is text, links go to web pages and mail only, pictures are
 * their description, and its headings stand below the card's own.
 */
@Component
public class SafeMarkdown {

    private static final int CARD_HEADING = 3;
    private static final int DEEPEST = 6;

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Link) {
                    attributes.put("rel", "noopener noreferrer nofollow");
                    attributes.put("target", "_blank");
                }
            })
            .build();

    public String toHtml(String markdown) {
        var document = parser.parse(PlainText.markdown(markdown));
        document.accept(new HeadingsAndImages());
        return renderer.render(document);
    }

    private static final class HeadingsAndImages extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(heading.getLevel() + CARD_HEADING, DEEPEST));
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
