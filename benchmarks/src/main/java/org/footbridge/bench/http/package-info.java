/**
 * HTTP load: a closed loop and a fixed rate, in interleaved rounds.
 *
 * @see ClosedLoop
 */
@NullMarked
package org.footbridge.bench.http;

import org.jspecify.annotations.NullMarked;
