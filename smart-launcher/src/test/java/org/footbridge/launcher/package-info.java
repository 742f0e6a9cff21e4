/** The practice record over its real port, against a small CDS service of our own. */
@NullMarked
package org.footbridge.launcher;

import org.jspecify.annotations.NullMarked;
