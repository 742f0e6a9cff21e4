/** The advice as a page inside the record: the same cards as the hook's, with all that a small card leaves out. */
@NullMarked
package org.footbridge.page;

import org.jspecify.annotations.NullMarked;
