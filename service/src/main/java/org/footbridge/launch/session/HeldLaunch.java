package org.footbridge.launch.session;

import java.util.function.UnaryOperator;
import org.footbridge.launch.memory.PageMemory;

/**
 * A launch as it is kept: what the page may know and remembers, and the tokens that it may not.
 */
public record HeldLaunch(LaunchContext context, Tokens tokens, PageMemory memory) {

    /** A launch that has just begun. */
    public HeldLaunch(LaunchContext context, Tokens tokens) {
        this(context, tokens, PageMemory.EMPTY);
    }

    /** The same launch with other tokens, which may narrow what is granted. */
    public HeldLaunch with(LaunchContext nowGranted, Tokens now) {
        return new HeldLaunch(nowGranted, now, memory);
    }

    /** The same launch with something more to remember. */
    public HeldLaunch remembering(UnaryOperator<PageMemory> change) {
        return new HeldLaunch(context, tokens, change.apply(memory));
    }

    @Override
    public String toString() {
        return "HeldLaunch[" + context + "]";
    }
}
