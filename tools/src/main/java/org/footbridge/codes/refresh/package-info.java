/** Asks a terminology server for the codes of a value set, page by page and of one release; the only package of the tools that uses HTTP. */
@NullMarked
package org.footbridge.codes.refresh;

import org.jspecify.annotations.NullMarked;
