package org.footbridge.cohort;

/** A word of a command that is printed for somebody to call. */
final class ShellQuoting {

    private ShellQuoting() {}

    /** The word as a shell takes it for one. */
    static String quoted(Object word) {
        var text = word.toString();
        return text.matches("[A-Za-z0-9_./:@%+=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
