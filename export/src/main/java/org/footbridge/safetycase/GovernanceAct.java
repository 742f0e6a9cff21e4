package org.footbridge.safetycase;

/**
 * Something that somebody has done in the workbench.
 *
 * @param when day and time, as a person reads it
 * @param person by name; empty where names are left out
 * @param role in which it was done
 * @param what what was done
 * @param change the name of the change; empty where it was about none
 * @param reason in that person's words
 * @param tree SHA-256 of the tables and scenarios that it was about
 */
public record GovernanceAct(
        String when, String person, String role, String what, String change, String reason, String tree) {}
