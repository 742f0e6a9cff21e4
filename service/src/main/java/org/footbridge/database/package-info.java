/** The database at start: its tables are made, and it is found writable or the start ends with what to change. */
@NullMarked
package org.footbridge.database;

import org.jspecify.annotations.NullMarked;
