/**
 * How long each application takes to start, and the memory that it then has.
 *
 * @see Starts
 */
@NullMarked
package org.footbridge.bench.start;

import org.jspecify.annotations.NullMarked;
