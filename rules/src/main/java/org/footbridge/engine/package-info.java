/**
 * Drools: compiles each row of a rule base, withholding rows too, into a rule, and names the rows that fired.
 *
 * @see RuleBaseCompiler
 */
@NullMarked
package org.footbridge.engine;

import org.jspecify.annotations.NullMarked;
