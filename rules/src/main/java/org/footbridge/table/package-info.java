/** Plain CSV tables, and the problems found in them, before they mean anything. */
@NullMarked
package org.footbridge.table;

import org.jspecify.annotations.NullMarked;
