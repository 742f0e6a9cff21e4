package org.footbridge.launcher.faultlab;

import org.footbridge.launcher.smart.RegisteredApp;
import org.footbridge.launcher.web.User;

/**
 * Settings of a test run.
 *
 * @param withheld the type or word whose scopes are not granted, where that is the fault
 * @param intent what the user wants to do, as the app receives it; blank for nothing in particular
 */
public record TestRunSettings(
        String patient, User user, How how, RegisteredApp app, Fault fault, String withheld, String intent) {

    /** What follows the hook, which is always fired. */
    public enum How {
        FRAME("The hook, and the app in a frame of the record"),
        WINDOW("The hook, and the app in a window of its own"),
        STANDALONE("The hook, and the app started by itself"),
        HOOK("The hook alone");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
