/**
 * Comparison of two versions of a rule base: changed rows and tables, and its effect on a cohort.
 *
 * @see RuleBaseComparer
 */
@NullMarked
package org.footbridge.comparison;

import org.jspecify.annotations.NullMarked;
