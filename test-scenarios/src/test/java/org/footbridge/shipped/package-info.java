/**
 * Shipped scenarios, run against the shipped rule base and against copies of it with planted faults.
 *
 * @see ShippedScenariosTest
 */
@NullMarked
package org.footbridge.shipped;

import org.jspecify.annotations.NullMarked;
