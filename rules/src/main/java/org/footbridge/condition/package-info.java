/**
 * Conditions of a row: the closed cell grammar, and its evaluation on the history of one term.
 *
 * @see CellGrammar
 */
@NullMarked
package org.footbridge.condition;

import org.jspecify.annotations.NullMarked;
