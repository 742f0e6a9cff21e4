package org.footbridge.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.footbridge.report.ReportInput.VersionChanges;
import org.footbridge.report.ScenarioSection.Pointer;
import org.footbridge.rule.Row;
import org.footbridge.rule.RowInWords;
import org.footbridge.rulebase.RuleBase;

/**
 * What is new, as the report shows it.
 *
 * @param changes all of it
 * @param raised whether the version number was raised
 * @param added rules that are new
 * @param removed rules that are gone
 * @param effects what people of scenarios are shown otherwise
 */
record VersionChangesSection(
        VersionChanges changes,
        boolean raised,
        List<RuleInShort> added,
        List<RuleInShort> removed,
        List<EffectOnPage> effects) {
    VersionChangesSection {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        effects = List.copyOf(effects);
    }

    /** A rule in one sentence. */
    record RuleInShort(String id, String sentence) {
        private static final RowInWords IN_WORDS = RowInWords.plain();

        private static List<RuleInShort> of(List<Row> rows) {
            return rows.stream()
                    .map(row -> new RuleInShort(
                            row.id(),
                            "When " + String.join(", and ", IN_WORDS.when(row)) + ": " + IN_WORDS.outcome(row)))
                    .toList();
        }
    }

    /**
     * What is done to one route or alert.
     *
     * @param kind what happens to it, such as gained
     * @param examples scenarios of the first of them
     */
    record EffectOnPage(String name, String kind, int people, List<Pointer> examples) {
        EffectOnPage {
            examples = List.copyOf(examples);
        }

        /** How many further people there are. */
        public int more() {
            return people - examples.size();
        }
    }

    public boolean sameTables() {
        return changes.rules().isEmpty() && changes.tables().isEmpty();
    }

    /**
     * Says what is new.
     *
     * @param newer the version that the report is about
     * @param pointer where the scenario of a name stands
     */
    static VersionChangesSection of(VersionChanges changes, RuleBase newer, Function<String, Pointer> pointer) {
        return new VersionChangesSection(
                changes,
                !changes.older().about().version().equals(newer.about().version()),
                RuleInShort.of(changes.rules().added()),
                RuleInShort.of(changes.rules().removed()),
                changes.effect().effects().stream()
                        .map(effect -> new EffectOnPage(
                                effect.name(),
                                effect.kind().name().toLowerCase(Locale.ROOT),
                                effect.people(),
                                effect.examples().stream().map(pointer).toList()))
                        .toList());
    }
}
