/**
 * Feedback on cards and the ledger that links it to the rules behind each card, without patient data.
 *
 * @see Ledger
 */
@NullMarked
package org.footbridge.feedback;

import org.jspecify.annotations.NullMarked;
