package org.footbridge.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.footbridge.coverage.Coverage.Asked;
import org.footbridge.coverage.Mutant;
import org.footbridge.coverage.MutationAnalysis.ChangesNothing;
import org.footbridge.coverage.MutationAnalysis.Noticed;
import org.footbridge.report.BarChart.Measure;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.Layer;

/** The numbers of coverage and mutation, layer by layer, with the pictures of them. */
record CoverageCounts(List<Tally> layers, Tally all) {

    CoverageCounts {
        layers = List.copyOf(layers);
    }

    /**
     * The numbers of one layer.
     *
     * @param name the layer
     * @param rules active rules
     * @param fired how many of them fired
     * @param nearly how many nearly fired
     * @param questions things they ask for
     * @param bothWays how many of these were seen met and missed
     * @param noticed small changes that a scenario noticed
     * @param survivors small changes that nobody would notice
     * @param equivalent small changes that change nothing
     */
    record Tally(
            String name,
            int rules,
            int fired,
            int nearly,
            int questions,
            int bothWays,
            int noticed,
            int survivors,
            int equivalent) {

        public int tried() {
            return noticed + survivors + equivalent;
        }
    }

    static CoverageCounts of(ReportInput input) {
        return new CoverageCounts(
                Stream.of(Layer.values())
                        .map(layer -> tally(input, layer.title(), row -> Layer.of(row) == layer))
                        .toList(),
                tally(input, "All", _ -> true, _ -> true));
    }

    private static Tally tally(ReportInput input, String name, Predicate<Row> layer) {
        return tally(input, name, layer, mutant -> mutant instanceof Mutant.OfRow of && layer.test(of.row()));
    }

    /** A change that is to no row counts in no layer. */
    private static Tally tally(ReportInput input, String name, Predicate<Row> layer, Predicate<Mutant> changes) {
        var rows = input.coverage().rows().stream()
                .filter(row -> layer.test(row.row()))
                .toList();
        var asked = rows.stream().flatMap(row -> row.asked().stream()).toList();
        var mutation = input.mutation();
        return new Tally(
                name,
                rows.size(),
                count(rows, row -> !row.fired().isEmpty()),
                count(rows, row -> !row.nearlyFired().isEmpty()),
                asked.size(),
                count(asked, Asked::isSeenBothWays),
                count(mutation.noticed().stream().map(Noticed::mutant).toList(), changes),
                count(mutation.survivors(), changes),
                count(
                        mutation.changesNothing().stream()
                                .map(ChangesNothing::mutant)
                                .toList(),
                        changes));
    }

    private static <T> int count(List<T> some, Predicate<T> which) {
        return (int) some.stream().filter(which).count();
    }

    public BarChart rules() {
        return BarChart.of(
                "picture-rules",
                "Rules that fired and nearly fired",
                layers.stream()
                        .flatMap(layer -> Stream.of(
                                new Measure(layer.name(), layer.fired(), layer.rules() - layer.fired(), 0, "fired"),
                                new Measure(
                                        layer.name(),
                                        layer.nearly(),
                                        layer.rules() - layer.nearly(),
                                        0,
                                        "nearly fired")))
                        .toList());
    }

    public BarChart questions() {
        return BarChart.of(
                "picture-questions",
                "Conditions seen both met and missed",
                layers.stream()
                        .map(layer -> new Measure(
                                layer.name(), layer.bothWays(), layer.questions() - layer.bothWays(), 0, "both ways"))
                        .toList());
    }

    public BarChart changes() {
        return BarChart.of(
                "picture-changes",
                "Small changes to the tables",
                layers.stream()
                        .map(layer -> new Measure(
                                layer.name(), layer.noticed(), layer.survivors(), layer.equivalent(), "noticed"))
                        .toList());
    }
}
