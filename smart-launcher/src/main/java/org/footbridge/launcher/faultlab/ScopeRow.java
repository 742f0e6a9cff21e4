package org.footbridge.launcher.faultlab;

import java.util.List;
import java.util.TreeSet;
import org.footbridge.launcher.smart.ScopeDescriptions;
import org.footbridge.launcher.smart.SmartScope;

/**
 * A scope that was asked for or granted.
 *
 * @param words what it means; empty for one that this record does not know
 */
public record ScopeRow(String text, String words, boolean requested, boolean granted) {

    static List<ScopeRow> of(TestRun tried) {
        var requested = tried.requested();
        var granted = tried.granted();
        var all = new TreeSet<>(requested);
        all.addAll(granted);
        return all.stream()
                .map(text -> new ScopeRow(
                        text,
                        SmartScope.parse(text).map(ScopeDescriptions::of).orElse(""),
                        requested.contains(text),
                        granted.contains(text)))
                .toList();
    }
}
