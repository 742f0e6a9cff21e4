package org.footbridge.governance.use;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Disclosure control of counts that add up in several ways, by the rule of OpenSAFELY: a count under {@value #SMALL} is hidden,
 * others are rounded to {@value #STEP}, and further counts are hidden until none that is hidden follows from a sum. Zero is a
 * count of nobody and stays.
 */
public final class SmallCounts {

    /** The least count that is shown. */
    static final int SMALL = 8;

    /** To what counts are rounded. */
    static final int STEP = 5;

    private final long[] counts;
    private final List<Sum> sums = new ArrayList<>();

    /** Counts that nobody may see yet. */
    public SmallCounts(long... counts) {
        this.counts = counts.clone();
    }

    /** A count that is the sum of others, all by their places. */
    private record Sum(int whole, List<Integer> parts) {
        Stream<Integer> all() {
            return Stream.concat(Stream.of(whole), parts.stream());
        }
    }

    /** Says that one count is the sum of others, so that readers can subtract. */
    public SmallCounts adding(int whole, int... parts) {
        if (Arrays.stream(parts).mapToLong(part -> counts[part]).sum() != counts[whole]) {
            throw new IllegalArgumentException("the parts do not add up");
        }
        sums.add(new Sum(whole, Arrays.stream(parts).boxed().toList()));
        return this;
    }

    /** What may be seen of each count, in the order in which they were given. */
    public List<VisibleCount> visible() {
        var hidden = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            hidden[i] = counts[i] > 0 && counts[i] < SMALL;
        }
        boolean hasChanged = true;
        while (hasChanged) {
            hasChanged = false;
            for (var sum : sums) {
                var further = hasToBeHiddenToo(sum, hidden);
                if (further.isPresent()) {
                    hidden[further.get()] = true;
                    hasChanged = true;
                }
            }
        }
        return IntStream.range(0, counts.length)
                .mapToObj(i -> hidden[i] ? VisibleCount.HIDDEN : VisibleCount.rounded(counts[i]))
                .toList();
    }

    /** The smallest other count of a sum, where what is hidden of it is one count, or so few in all that each must be small. */
    private Optional<Integer> hasToBeHiddenToo(Sum sum, boolean[] hidden) {
        long many = sum.all().filter(i -> hidden[i]).count();
        long together = sum.parts().stream()
                .filter(i -> hidden[i])
                .mapToLong(i -> counts[i])
                .sum();
        boolean isSafe = many == 0 || (many > 1 && (hidden[sum.whole()] || together >= SMALL));
        if (isSafe) {
            return Optional.empty();
        }
        var parts = sum.parts().stream().sorted(Comparator.comparingLong(i -> counts[i]));
        return Stream.concat(parts, Stream.of(sum.whole()))
                .filter(i -> !hidden[i] && counts[i] > 0)
                .findFirst();
    }
}
