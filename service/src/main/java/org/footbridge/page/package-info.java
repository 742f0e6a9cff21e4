/** The page that a GP sees inside the record. */
@NullMarked
package org.footbridge.page;

import org.jspecify.annotations.NullMarked;
