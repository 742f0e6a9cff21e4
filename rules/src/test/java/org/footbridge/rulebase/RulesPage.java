package org.footbridge.rulebase;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.footbridge.facts.RecordPart;
import org.footbridge.guide.RealistStatement;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.RowInWords;
import org.footbridge.rulebase.EvidenceEntry.Strength;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.ValueSet;

/** Prints a rule base as one Markdown page that a clinician can read from top to bottom: {@code docs/rules.md}. */
final class RulesPage {

    private static final RowInWords IN_WORDS = new RowInWords(name -> "**" + name + "**");

    private final RuleBase ruleBase;
    private final StringBuilder page = new StringBuilder();

    private RulesPage(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
    }

    /** The page as plain Markdown; the same tables give the same page. */
    static String of(RuleBase ruleBase) {
        return new RulesPage(ruleBase).print();
    }

    private String print() {
        var about = ruleBase.about();
        line("# The rules", "");
        line(
                "This page is made from the tables in `rules/rulebase`; change the tables, not the page. A test compares the");
        line("two and says how to make it again.", "");
        line(about.title() + ", version " + about.version() + ", " + about.publisher() + ".", "");
        line("Strength of evidence:", "");
        Stream.of(Strength.values())
                .forEach(strength ->
                        line("- " + strength.word() + ": " + ruleBase.wording().say(strength) + "."));
        line("");
        Stream.of(Layer.values()).forEach(this::layer);
        guide();
        leaflets();
        vocabulary();
        return page.toString();
    }

    private void layer(Layer layer) {
        line("## " + layer.title(), "", layer.purpose(), "");
        ruleBase.rows().stream().filter(row -> Layer.of(row) == layer).forEach(this::rule);
    }

    /** The page is of no day, so that nothing on it is overdue. */
    private void rule(Row row) {
        var rule = RuleDescription.of(row, ruleBase, LocalDate.MIN, IN_WORDS);
        line("### " + rule.id(), "");
        line("When " + String.join(", and ", rule.when()) + ":");
        line(rule.outcome(), "");
        line("- Status: " + rule.status() + ". Owner: " + rule.owner() + ". Review by " + rule.reviewBy() + ".");
        line("- Evidence (" + rule.strength() + "): " + rule.limitation() + " Source: " + rule.source() + ".");
        line(rule.statement().isEmpty() ? List.of() : List.of("- Context, mechanism, outcome: " + rule.statement()));
        line("- Table: `" + row.head().file() + "`", "");
    }

    private void guide() {
        line("## What is known about the routes", "");
        for (var entry : ruleBase.guide().entries()) {
            line("### About " + entry.route(), "");
            line("- Kind: " + entry.kind() + ".");
            line("- Suits: " + entry.suits() + ".");
            line("- Hard to reach: " + entry.hardToReach() + ".");
            line("- Outcome to watch: " + entry.outcomeToWatch() + ".");
            line("- Context, mechanism, outcome: "
                    + entry.statement()
                            .map(RealistStatement::withSource)
                            .orElse("no statement of a realist review applies."));
            line("");
        }
    }

    private void leaflets() {
        line("## Leaflets", "");
        line("What a patient may take home about a route, and what to ask before.", "");
        ruleBase.routes().stream().map(Routed::route).distinct().sorted().forEach(this::leaflet);
    }

    private void leaflet(String route) {
        var leaflets = ruleBase.leaflets();
        leaflets.of(route).ifPresent(leaflet -> {
            line("### " + route, "");
            line(leaflet.whatItIs() + " " + leaflet.howItMayHelp() + " " + leaflet.whatHappensNext(), "");
            line("What would stop them?", "");
            leaflets.prompts(route).forEach(prompt -> line("- " + prompt));
            line("");
        });
    }

    private void vocabulary() {
        line("## Vocabulary", "");
        line(
                "The words that rules test, and the codes of the record that say them. A code marked *seen* was read in the");
        line("source named; *partial* means that its meaning is in part inferred; *local* is a code of our own.", "");
        for (var term : ruleBase.vocabulary().terms()) {
            line("### " + term.name(), "");
            line(values(term) + "; " + counts(term) + "; read from " + parts(term)
                    + (term.discreet() ? "; **discreet**: named on no card" : "") + ".");
            line("");
            var entries = ruleBase.vocabulary().entriesOf(term);
            entries.forEach(entry -> line("- " + code(term, entry)));
            line(entries.isEmpty() ? List.of() : List.of(""));
        }
    }

    private static String values(Term term) {
        if (!term.isNumber()) {
            return "Yes or no";
        }
        return "A number from " + term.range().min().toPlainString() + " to "
                + term.range().max().toPlainString() + (term.inUnit().isEmpty() ? "" : " " + term.inUnit());
    }

    private static String counts(Term term) {
        return (term.counts() == Term.Counts.ANY ? "any entry counts" : "the latest entry counts")
                + (term.supersedes().isEmpty()
                        ? ""
                        : ", and a later entry about " + term.supersedes() + " replaces it");
    }

    private static String parts(Term term) {
        return term.readFrom().stream().sorted().map(RecordPart::word).collect(joining(", "));
    }

    private String code(Term term, ValueSet.Entry entry) {
        var says = ruleBase
                .vocabulary()
                .meanings(entry.code().system(), entry.code().code())
                .stream()
                .filter(meaning -> meaning.term().equals(term.name()))
                .map(RulesPage::says)
                .collect(joining(", "));
        return "`" + entry.code().code() + "` " + entry.display() + " ("
                + system(entry.code().system()) + "): " + says + "; "
                + entry.verified().name().toLowerCase(Locale.ROOT) + " in " + entry.source();
    }

    private static String says(CodeMeaning meaning) {
        var word = meaning.says().name().toLowerCase(Locale.ROOT);
        return meaning.answer() == null ? word : word + " " + meaning.answer().toPlainString();
    }

    private static String system(String uri) {
        return switch (uri) {
            case "http://snomed.info/sct" -> "SNOMED CT";
            case "http://loinc.org" -> "LOINC";
            default -> "`" + uri + "`";
        };
    }

    private void line(String... lines) {
        line(List.of(lines));
    }

    private void line(List<String> lines) {
        lines.forEach(line -> page.append(line).append('\n'));
    }
}
