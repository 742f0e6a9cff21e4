/** The people for whom two versions of a rule base are compared. */
@NullMarked
package org.footbridge.cohort;

import org.jspecify.annotations.NullMarked;
