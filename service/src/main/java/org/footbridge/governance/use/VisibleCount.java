package org.footbridge.governance.use;

/**
 * What may be seen of a count.
 *
 * @param isHidden whether nothing of it may be seen
 * @param rounded the nearest multiple of {@value SmallCounts#STEP}; 0 where it is hidden
 */
public record VisibleCount(boolean isHidden, long rounded) {

    static final VisibleCount HIDDEN = new VisibleCount(true, 0);

    static VisibleCount rounded(long count) {
        return new VisibleCount(false, Math.round((double) count / SmallCounts.STEP) * SmallCounts.STEP);
    }

    /** Whether there is nobody, and that may be seen. */
    public boolean isNone() {
        return !isHidden && rounded == 0;
    }

    /** Whether there is a number to see that is above zero. */
    boolean isSome() {
        return rounded > 0;
    }

    /** The number, or that it is hidden. */
    @Override
    public String toString() {
        return isHidden ? "hidden" : Long.toString(rounded);
    }
}
