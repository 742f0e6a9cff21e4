package org.footbridge.governance;

import java.util.List;

/**
 * The rules of one layer.
 *
 * @param name as its folder is named, in words
 * @param what what its rules decide
 */
record LayerInWords(String name, String what, int active, int draft, int retired, List<RuleInWords> rules) {

    static LayerInWords of(String name, String what, List<RuleInWords> rules) {
        return new LayerInWords(
                name, what, count(rules, "active"), count(rules, "draft"), count(rules, "retired"), rules);
    }

    private static int count(List<RuleInWords> rules, String status) {
        return (int) rules.stream().filter(rule -> rule.status().equals(status)).count();
    }
}
