/** What a page remembers while its launch lives: cards shown, dismissals, drafts, and what was done and not yet said. */
@NullMarked
package org.footbridge.launch.memory;

import org.jspecify.annotations.NullMarked;
