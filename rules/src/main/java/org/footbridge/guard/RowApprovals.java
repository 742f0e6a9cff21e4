package org.footbridge.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footbridge.rule.RowHead;
import org.footbridge.table.TableFiles;
import org.footbridge.vocabulary.Code;

/** Who has approved which row of which table as it stands now, row by row; {@link ApprovedRows} counts them. */
public final class RowApprovals {

    private static final String CODES = "codes/";

    private final Map<String, Approval> byPlace = new HashMap<>();
    private final Map<String, List<String>> placesOfCodes = new HashMap<>();

    private RowApprovals() {}

    /**
     * What somebody has written down about a row.
     *
     * @param who the person, by name
     * @param role in which they approved it
     * @param date the day, as it stands in the file
     */
    public record Approval(String who, String role, String date) {}

    /** Looks up every row of every table. */
    public static RowApprovals of(TableFiles tables) {
        var rows = new ApprovedRows(tables);
        var found = new RowApprovals();
        ApprovedRows.each(tables, (row, hash) -> {
            var place = row.file() + ":" + row.line();
            rows.approval(row, hash)
                    .ifPresent(by ->
                            found.byPlace.put(place, new Approval(by.cell("who"), by.cell("role"), by.cell("date"))));
            if (row.file().startsWith(CODES)) {
                found.placesOfCodes
                        .computeIfAbsent(ApprovedRows.name(row), _ -> new ArrayList<>())
                        .add(place);
            }
        });
        return found;
    }

    /** Who approved a rule as it stands; empty where it is changed and not approved. */
    public Optional<Approval> of(RowHead rule) {
        return Optional.ofNullable(byPlace.get(rule.place()));
    }

    /** Who approved the rows of the value sets that list a code; an empty one for each that nobody has approved as it stands. */
    public List<Optional<Approval>> of(Code code) {
        return placesOfCodes.getOrDefault(code.code(), List.of()).stream()
                .map(place -> Optional.ofNullable(byPlace.get(place)))
                .toList();
    }
}
