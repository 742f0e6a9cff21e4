package org.footbridge.guard;

import java.time.LocalDate;

/**
 * One row of {@code approvals.csv}: somebody answers for one weakening in one version of the tables.
 *
 * @param who the person's name
 * @param role the role in which they approve
 * @param date the day of the approval
 * @param sha256 the hash of the tables that are approved, as {@code check} prints it
 * @param weakening the name of the weakening
 * @param line line in the file
 */
record Approval(String who, String role, LocalDate date, String sha256, String weakening, int line) {}
