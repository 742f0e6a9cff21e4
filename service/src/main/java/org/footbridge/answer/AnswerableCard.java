package org.footbridge.answer;

import java.time.LocalDate;

/**
 * To whom and what an answer to a card belongs, all of it as keyed hashes.
 *
 * @param card the card
 * @param person the patient
 * @param need the needs of the card and the facts behind them
 * @param issuedOn the day on which the card was sent
 */
public record AnswerableCard(String card, String person, String need, LocalDate issuedOn) {}
