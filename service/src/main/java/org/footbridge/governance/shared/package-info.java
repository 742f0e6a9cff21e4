/**
 * The repository of the rule base as several instances share it over the database, each with a copy on its own disk.
 *
 * @see SharedRepository
 */
@NullMarked
package org.footbridge.governance.shared;

import org.jspecify.annotations.NullMarked;
