package org.footbridge.safetycase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.footbridge.printed.ProgramFiles;

/** Reads the safety pages of the documentation, which the build puts into the program as they are. */
final class SafetyPages {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .extensions(List.of(TablesExtension.create()))
            .build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();
    private static final Pattern HAZARD = Pattern.compile("(HZ\\d+) (.+)");
    private static final Pattern TEST = Pattern.compile("\\w+Test\\.\\w+");

    private SafetyPages() {}

    /** The hazards, in the order of the log. */
    static List<Hazard> hazards() {
        return hazards(ProgramFiles.text(SafetyPages.class, "hazards.md"));
    }

    /** The hazards of a log: a heading of the second level each, and below it a list whose points begin with a label. */
    static List<Hazard> hazards(String markdown) {
        var hazards = new ArrayList<Hazard>();
        for (var node = page(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                var named = HAZARD.matcher(TEXT.render(heading).strip());
                if (named.matches() && heading.getNext() instanceof BulletList points) {
                    hazards.add(hazard(named.group(1), named.group(2), points));
                }
            }
        }
        return hazards;
    }

    private static Hazard hazard(String id, String title, BulletList points) {
        var parts = new ArrayList<Hazard.Part>();
        for (var point = points.getFirstChild(); point != null; point = point.getNext()) {
            if (point.getFirstChild() instanceof Paragraph first
                    && first.getFirstChild() instanceof StrongEmphasis label) {
                var name = TEXT.render(label).replaceFirst(":$", "");
                label.unlink();
                parts.add(new Hazard.Part(name, HTML.render(point).replaceAll("^<li>|</li>\\s*$", "")));
            }
        }
        return new Hazard(id, title, parts, tests(points), NamedRows.in(written(points)));
    }

    /** What this is for, as HTML, its headings one level down. */
    static String intendedPurpose() {
        var page = page(ProgramFiles.text(SafetyPages.class, "intended-purpose.md"));
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(heading.getLevel() + 1);
            }
        });
        if (page.getFirstChild() instanceof Heading title) {
            title.unlink();
        }
        return HTML.render(page);
    }

    /** A page without its links, since what they lead to is not in the document; their words stay. */
    private static Node page(String markdown) {
        var page = PARSER.parse(markdown);
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                visitChildren(link);
                while (link.getFirstChild() != null) {
                    link.insertBefore(link.getFirstChild());
                }
                link.unlink();
            }
        });
        return page;
    }

    private static List<String> tests(Node node) {
        var tests = new ArrayList<String>();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                if (TEST.matcher(code.getLiteral()).matches()) {
                    tests.add(code.getLiteral());
                }
            }
        });
        return tests;
    }

    /** The words as they are written, code in its marks. */
    private static String written(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append('`').append(code.getLiteral()).append('`');
            }

            @Override
            public void visit(SoftLineBreak end) {
                words.append(' ');
            }
        });
        return words.toString();
    }
}
