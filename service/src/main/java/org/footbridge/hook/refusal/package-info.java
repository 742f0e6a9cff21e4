/** What is refused, and how that is said: one list of faults, one translation to an OperationOutcome. */
@NullMarked
package org.footbridge.hook.refusal;

import org.jspecify.annotations.NullMarked;
