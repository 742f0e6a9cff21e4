/**
 * History: what git knows of a rule base folder, so that a change can be compared with what it changed, and its authors
 * are known.
 *
 * @see FolderHistory
 */
@NullMarked
package org.footbridge.history;

import org.jspecify.annotations.NullMarked;
