package org.footbridge.bench.report;

import java.util.Locale;

/** SVG drawing with one logarithmic or two logarithmic axes: lines, dots and text, as text. */
final class Svg {

    private final StringBuilder drawing = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height, String title) {
        this.width = width;
        this.height = height;
        drawing.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<title>%s</title>%n<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n",
                width,
                height,
                escaped(title),
                width,
                height));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void line(double fromX, double fromY, double toX, double toY, String style) {
        drawing.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>%n",
                fromX,
                fromY,
                toX,
                toY,
                style));
    }

    void dot(double x, double y, String colour) {
        drawing.append(
                String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n", x, y, colour));
    }

    /**
     * Writes a text.
     *
     * @param anchor start, middle or end
     */
    void text(double x, double y, String anchor, String text) {
        drawing.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                escaped(text)));
    }

    String done() {
        return drawing + "</svg>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
