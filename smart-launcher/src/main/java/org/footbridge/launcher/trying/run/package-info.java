/** Tries: what was wished for, what belongs to each, and what each has brought. */
@NullMarked
package org.footbridge.launcher.trying.run;

import org.jspecify.annotations.NullMarked;
