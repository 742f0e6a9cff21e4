/**
 * Answers: what clinicians have said to the cards of a patient's needs, which keeps those cards back for a while.
 *
 * @see Answers
 */
@NullMarked
package org.footbridge.answer;

import org.jspecify.annotations.NullMarked;
