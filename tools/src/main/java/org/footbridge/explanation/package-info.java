/**
 * Explanations of the advice for one patient: which rules fired on what, and why the others did not.
 *
 * @see Explanation
 */
@NullMarked
package org.footbridge.explanation;

import org.jspecify.annotations.NullMarked;
