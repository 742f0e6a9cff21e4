/**
 * The database at start: makes its tables and writes once, or ends the start with the setting to change.
 *
 * @see DatabaseConfiguration
 */
@NullMarked
package org.footbridge.database;

import org.jspecify.annotations.NullMarked;
