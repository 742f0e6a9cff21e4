package org.footbridge.launch.session;

/** A launch as it is kept: what the page may know, and the tokens that it may not. */
public record HeldLaunch(LaunchContext context, Tokens tokens) {

    @Override
    public String toString() {
        return "HeldLaunch[" + context + "]";
    }
}
