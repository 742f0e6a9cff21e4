/** The closed cell grammar: what a row may ask of one term, and what the record answers. */
@NullMarked
package org.footbridge.condition;

import org.jspecify.annotations.NullMarked;
