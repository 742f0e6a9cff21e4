/**
 * Floors: the least that any service could do with a request, on the same web server.
 *
 * @see FloorController
 */
@NullMarked
package org.footbridge.bench.floor;

import org.jspecify.annotations.NullMarked;
