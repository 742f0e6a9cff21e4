package org.footbridge.report;

import java.util.List;

/**
 * The rules of one layer.
 *
 * @param anchor its place in the page
 * @param name what the layer is called
 * @param what what its rules decide
 */
record LayerSection(String anchor, String name, String what, List<RuleSection> rules) {
    LayerSection {
        rules = List.copyOf(rules);
    }
}
