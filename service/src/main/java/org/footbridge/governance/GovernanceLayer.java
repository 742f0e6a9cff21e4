package org.footbridge.governance;

import java.util.List;

/**
 * The rules of one layer.
 *
 * @param name as its folder is named, in words
 * @param what what its rules decide
 */
record GovernanceLayer(String name, String what, int active, int draft, int retired, List<GovernanceRule> rules) {

    static GovernanceLayer of(String name, String what, List<GovernanceRule> rules) {
        return new GovernanceLayer(
                name, what, count(rules, "active"), count(rules, "draft"), count(rules, "retired"), rules);
    }

    private static int count(List<GovernanceRule> rules, String status) {
        return (int) rules.stream().filter(rule -> rule.status().equals(status)).count();
    }
}
