/** Two versions of the tables side by side: rows added, removed, and changed cell by cell, in words. */
@NullMarked
package org.footbridge.comparison.tables;

import org.jspecify.annotations.NullMarked;
