package org.footbridge.rulebase;

/**
 * For how many days at most an answer to a card keeps the card back.
 *
 * @param refused where the patient does not want what it suggests
 * @param notNow where it is not the moment, unless the patient is seen again before
 * @param done where what it suggests is done already, or does not fit the patient
 */
public record QuietPeriods(int refused, int notNow, int done) {}
