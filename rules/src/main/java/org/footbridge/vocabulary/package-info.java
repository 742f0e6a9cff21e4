/**
 * Vocabulary of the tables: terms, value sets, and what each code says about a term.
 *
 * @see Vocabulary
 */
@NullMarked
package org.footbridge.vocabulary;

import org.jspecify.annotations.NullMarked;
