package org.footbridge.bench.growth;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.footbridge.bench.growth.Line.Point;
import org.footbridge.bench.request.GrowingRecord;
import org.footbridge.bench.request.HookRequests;
import org.footbridge.bench.request.RecordGenerator;
import org.footbridge.bench.request.RecordSize;
import org.footbridge.bench.stages.Stages;
import org.footbridge.facts.London;
import org.footbridge.rulebase.RuleBase;

/** Growth of the cost with the record, the rule base and the suite; each must be a straight line. */
public final class Growth {

    private static final List<Integer> ENTRIES = List.of(60, 600, 6000);
    private static final List<Integer> COPIES = List.of(1, 10, 100);

    private final Path root;
    private final RuleBase ruleBase;
    private final boolean quick;
    private final Consumer<String> progress;
    private final LocalDate asOf = LocalDate.now(London.ZONE);

    /** On the shipped rule base and scenarios of the repository in that folder. */
    public Growth(Path root, boolean quick, Consumer<String> progress) {
        this.root = root;
        this.ruleBase = Stages.shipped(root);
        this.quick = quick;
        this.progress = progress;
    }

    /** Measures every line. */
    public List<Line> measure() throws Exception {
        var cost = quick ? new ThreadCost(300, 3) : new ThreadCost(2000, 7);
        var stages = new Stages(ruleBase, asOf);
        warmUp(stages, quick ? 3 : 20);
        var lines = new ArrayList<Line>();
        for (var record : GrowingRecord.values()) {
            progress.accept("growth: " + record.words());
            byte[] none = record.request(0, asOf);
            var points = new ArrayList<Point>();
            for (int entries : ENTRIES) {
                byte[] request = record.request(entries, asOf);
                points.add(new Point(entries, cost.of(() -> stages.answer(request))));
            }
            lines.add(new Line(record.words(), "entries", cost.of(() -> stages.answer(none)), points));
        }
        lines.add(rows(stages, cost));
        progress.accept("growth: cover");
        lines.add(new CoverGrowth(ruleBase, root).measure(quick));
        return lines;
    }

    private Line rows(Stages stages, ThreadCost cost) throws Exception {
        var person = stages.facts(HookRequests.prefetched(RecordGenerator.record(RecordSize.TYPICAL, 42, asOf)));
        var points = new ArrayList<Point>();
        for (int copies : COPIES) {
            progress.accept("growth: rows × " + copies);
            var widened = new WidenedRules(ruleBase, copies);
            points.add(new Point(widened.rows(), cost.of(widened.evaluation(asOf, person.observations()))));
        }
        return new Line("evaluation: rows with terms of their own", "rows", 0, points);
    }

    private void warmUp(Stages stages, int seconds) {
        progress.accept("growth: warm-up");
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var requests = List.of(
                HookRequests.prefetched(RecordGenerator.record(RecordSize.TYPICAL, 42, asOf)),
                GrowingRecord.DATED.request(200, asOf),
                GrowingRecord.SUPERSEDING.request(200, asOf),
                GrowingRecord.UNDATED.request(200, asOf));
        while (System.nanoTime() < end) {
            requests.forEach(stages::answer);
        }
    }
}
