/** Why something is shown to a person, and why not: what the rules did, rule by rule, for people and for machines. */
@NullMarked
package org.footbridge.explanation;

import org.jspecify.annotations.NullMarked;
