package org.footbridge.launch.session;

import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;

/**
 * A launch as one browser session names it; a launch is found by both ids together only. Controllers take it as an
 * argument.
 */
public record LaunchSession(String launch, String browser) {

    /** The failure of a launch that this browser session does not have, or no longer. */
    public LaunchFailed ended() {
        return new LaunchFailed(LaunchErrorCode.SESSION_ENDED, "no such launch in this session");
    }

    /** The ids are secrets. */
    @Override
    public String toString() {
        return "LaunchSession[(hidden)]";
    }
}
