/**
 * Drools: compiles each row of a rule base, withholding rows too, and the pathway rules, and names the rows that fired.
 *
 * @see RuleBaseCompiler
 */
@NullMarked
package org.footbridge.engine;

import org.jspecify.annotations.NullMarked;
