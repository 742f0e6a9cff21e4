package org.footbridge.facts;

/**
 * A practitioner role's place in one of the patient's care teams.
 *
 * @param role relative reference of the practitioner role
 * @param teamActive whether the care team is active
 * @param ended whether the participation ended before the day of the facts
 */
public record Participation(String role, boolean teamActive, boolean ended) {}
