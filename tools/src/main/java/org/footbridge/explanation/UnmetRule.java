package org.footbridge.explanation;

import java.util.List;
import org.footbridge.advice.WhyNot;
import org.footbridge.rule.Row;

/**
 * A rule that did not fire, or could not be checked.
 *
 * @param rule its id
 * @param table file and line
 * @param why what speaks against it, a sentence each; none where all it asks for holds and something else withholds it
 */
record UnmetRule(String rule, String table, List<String> why) {

    UnmetRule {
        why = List.copyOf(why);
    }

    static UnmetRule of(Row row, WhyNot whyNot) {
        return new UnmetRule(row.id(), row.head().place(), whyNot.all(row));
    }

    String inWords() {
        return rule + " (" + table + "): " + (why.isEmpty() ? "it is withheld" : String.join("; ", why));
    }
}
