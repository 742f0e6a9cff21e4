package org.footbridge.launcher.screens;

import org.footbridge.launcher.cdsclient.FiredHook;

/**
 * At which moment a record is shown, which decides which suggestions it asks for.
 *
 * @param hook what is fired
 * @param said what has just happened; empty where the record was only opened
 * @param query what the address carries so that the same is fired again; empty where the record was only opened
 */
public record MomentView(FiredHook hook, String said, String query) {

    static final MomentView RECORD_OPENS = new MomentView(FiredHook.PATIENT_VIEW, "", "");
}
