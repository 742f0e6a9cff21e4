package org.footbridge.launcher.screens;

import org.footbridge.launcher.cdsclient.FiredHook;

/**
 * At which moment a record is shown, which decides which suggestions it asks for.
 *
 * @param hook what is fired
 * @param said what has just happened; empty where the record was only opened
 * @param name the parameter of addresses that names the entry, so that the same hook is fired after a reload; empty where the record was only opened
 * @param value the id of the entry
 */
public record MomentView(FiredHook hook, String said, String name, String value) {

    static final MomentView RECORD_OPENS = new MomentView(FiredHook.PATIENT_VIEW, "", "", "");

    /** What the address carries. */
    public String query() {
        return name.isEmpty() ? "" : "?" + name + "=" + value;
    }
}
