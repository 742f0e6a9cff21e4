package org.footbridge.safetycase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The rows that a text names: {@code `WITHHOLD-SUI-1` to `-3`, `-6` and `ALERT-ASK-12`}, where a number alone goes on with the name
 * before it.
 */
final class NamedRows {

    private static final String ROW = "`((?:[A-Z]+-)+|-)(\\d+)`";
    private static final Pattern ROWS = Pattern.compile(ROW + "(?: to " + ROW + ")?");

    private NamedRows() {}

    /** The ids, each row of a range among them. */
    static Set<String> in(String text) {
        var rows = new TreeSet<String>();
        var name = "";
        var named = ROWS.matcher(text);
        while (named.find()) {
            name = named.group(1).equals("-") ? name : named.group(1);
            int first = Integer.parseInt(named.group(2));
            int last = named.group(4) == null ? first : Integer.parseInt(named.group(4));
            for (int number = first; number <= last && !name.isEmpty(); number++) {
                rows.add(name + number);
            }
        }
        return rows;
    }

    /** Some rows in few words: those whose numbers follow each other as a range. */
    static List<String> inRanges(Collection<String> ids) {
        var numbers = new TreeMap<String, TreeSet<Integer>>();
        for (var id : ids) {
            int dash = id.lastIndexOf('-') + 1;
            numbers.computeIfAbsent(id.substring(0, dash), _ -> new TreeSet<>())
                    .add(Integer.valueOf(id.substring(dash)));
        }
        var ranges = new ArrayList<String>();
        numbers.forEach((name, each) -> each.stream()
                .filter(number -> !each.contains(number - 1))
                .forEach(first -> ranges.add(range(name, first, each))));
        return ranges;
    }

    private static String range(String name, int first, Set<Integer> numbers) {
        int last = first;
        while (numbers.contains(last + 1)) {
            last++;
        }
        return name + first + (last == first ? "" : " to -" + last);
    }
}
