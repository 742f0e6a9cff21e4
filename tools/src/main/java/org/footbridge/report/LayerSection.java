package org.footbridge.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.Layer;
import org.footbridge.rulebase.RuleBase;

/**
 * The rules of one layer.
 *
 * @param anchor its place in the page
 * @param name what the layer is called
 * @param purpose what its rules decide
 */
record LayerSection(String anchor, String name, String purpose, List<RuleSection> rules) {
    LayerSection {
        rules = List.copyOf(rules);
    }

    static LayerSection of(Layer layer, List<RuleSection> rules) {
        return new LayerSection(layer.name().toLowerCase(Locale.ROOT), layer.title(), layer.purpose(), rules);
    }

    /** The rules of a layer as people count: {@code EX-2} stands before {@code EX-10}. */
    static List<Row> rows(Layer layer, RuleBase ruleBase) {
        return ruleBase.rows().stream()
                .filter(row -> Layer.of(row) == layer)
                .sorted(Comparator.comparing(LayerSection::family).thenComparingInt(LayerSection::number))
                .toList();
    }

    private static String family(Row row) {
        return row.id().replaceFirst("\\d+$", "");
    }

    private static int number(Row row) {
        var number = row.id().substring(family(row).length());
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }
}
