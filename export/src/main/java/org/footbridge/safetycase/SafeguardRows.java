package org.footbridge.safetycase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footbridge.coverage.Coverage;
import org.footbridge.coverage.Coverage.OfRow;
import org.footbridge.coverage.SuiteRun;
import org.footbridge.crmi.Publication;
import org.footbridge.guard.RowApprovals;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.Layer;
import org.footbridge.rulebase.RuleDescription;
import org.footbridge.safetycase.SafeguardRow.TriedIn;

/** Puts together what stands behind each row that withholds, adapts or alerts, or that a hazard names. */
final class SafeguardRows {

    private final SafetyCaseInput input;
    private final RowApprovals approvals;
    private final Publication publication;
    private final Map<String, OfRow> coverage;
    private final Map<String, List<String>> hazards = new HashMap<>();

    SafeguardRows(SafetyCaseInput input, SuiteRun run, List<Hazard> hazards) {
        this.input = input;
        this.approvals = RowApprovals.of(input.version().tables());
        this.publication = new Publication(input.version().ruleBase());
        this.coverage = Coverage.of(run).rows().stream()
                .collect(Collectors.toMap(each -> each.row().id(), Function.identity()));
        input.version()
                .ruleBase()
                .rows()
                .forEach(row -> this.hazards.put(
                        row.id(),
                        hazards.stream()
                                .filter(hazard -> hazard.rows().contains(row.id()))
                                .map(Hazard::id)
                                .toList()));
    }

    /** All of them, of any status, in the order of their ids. */
    List<SafeguardRow> all() {
        return input.version().ruleBase().rows().stream()
                .filter(row -> Layer.of(row) == Layer.WITHHOLDING
                        || Layer.of(row) == Layer.ALERTS
                        || !hazardsOf(row).isEmpty())
                .map(this::of)
                .toList();
    }

    private List<String> hazardsOf(Row row) {
        return hazards.getOrDefault(row.id(), List.of());
    }

    private SafeguardRow of(Row row) {
        var approval = approvals.of(row.head());
        var tried = coverage.get(row.id());
        return new SafeguardRow(
                RuleDescription.of(row, input.version().ruleBase(), input.day()),
                input.withNames() ? publication.inWords(approval) : publication.inWordsByRole(approval),
                publication.isByARole(approval),
                hazardsOf(row),
                tried == null ? TriedIn.NONE : TriedIn.of(tried.fired()),
                tried == null ? TriedIn.NONE : TriedIn.of(tried.informativeMisses()),
                tried == null ? TriedIn.NONE : TriedIn.of(tried.unread()));
    }
}
