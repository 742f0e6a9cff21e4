package org.footbridge.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.footbridge.comparison.CellChange;
import org.footbridge.comparison.Effect;
import org.footbridge.comparison.TableChanges;
import org.footbridge.report.scenario.ScenarioSection.Pointer;
import org.footbridge.rule.Row;
import org.footbridge.rule.RowInWords;
import org.footbridge.rulebase.RuleBase;

/**
 * What is new, as the report shows it.
 *
 * @param version of the older tables
 * @param sha256 of the older tables
 * @param raised whether the version number was raised
 * @param added rules that are new
 * @param removed rules that are gone, in words
 * @param changed rules that say something else
 * @param tables other tables that differ
 * @param people how many people of scenarios were looked at
 * @param affected how many of them are shown something else
 * @param effects what they are shown otherwise
 */
public record VersionChangesSection(
        String version,
        String sha256,
        boolean raised,
        List<RuleInShort> added,
        List<RuleInShort> removed,
        List<Changed> changed,
        List<TableChanges> tables,
        int people,
        int affected,
        List<EffectOnPage> effects) {

    public VersionChangesSection {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        tables = List.copyOf(tables);
        effects = List.copyOf(effects);
    }

    /** A rule in one sentence. */
    public record RuleInShort(String id, String sentence) {
        private static final RowInWords IN_WORDS = RowInWords.plain();

        static RuleInShort of(Row row) {
            return new RuleInShort(
                    row.id(), "When " + String.join(", and ", IN_WORDS.when(row)) + ": " + IN_WORDS.outcome(row));
        }
    }

    /** A rule with each cell of it that differs. */
    public record Changed(String id, List<CellChange> cells) {
        public Changed {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What is done to one route or alert.
     *
     * @param kind gained, lost or changed
     * @param examples scenarios of the first of them
     */
    public record EffectOnPage(String name, String kind, int people, List<Pointer> examples) {
        public EffectOnPage {
            examples = List.copyOf(examples);
        }

        static EffectOnPage of(Effect effect, Function<String, Pointer> pointer) {
            return new EffectOnPage(
                    effect.name(),
                    effect.kind().name().toLowerCase(Locale.ROOT),
                    effect.people(),
                    effect.examples().stream().map(pointer).toList());
        }

        /** How many further people there are. */
        public int more() {
            return people - examples.size();
        }
    }

    public boolean sameTables() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && tables.isEmpty();
    }

    /**
     * Says what is new.
     *
     * @param newer the version that the report is about
     * @param pointer where the scenario of a name stands
     */
    public static VersionChangesSection of(VersionChanges since, RuleBase newer, Function<String, Pointer> pointer) {
        var older = since.older();
        return new VersionChangesSection(
                older.about().version(),
                older.sha256(),
                !older.about().version().equals(newer.about().version()),
                since.rules().added().stream().map(RuleInShort::of).toList(),
                since.rules().removed().stream().map(RuleInShort::of).toList(),
                since.rules().changed().stream()
                        .map(changed -> new Changed(changed.row().id(), changed.cells()))
                        .toList(),
                since.tables(),
                since.effect().people(),
                since.effect().affected(),
                since.effect().effects().stream()
                        .map(effect -> EffectOnPage.of(effect, pointer))
                        .toList());
    }
}
