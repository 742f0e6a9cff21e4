/** The scenarios of a folder, with the records that they point at: for the command line and for the governance gate. */
@NullMarked
package org.footbridge.suite;

import org.jspecify.annotations.NullMarked;
