/** HTTP load: a closed loop and a fixed rate, in interleaved rounds. */
@NullMarked
package org.footbridge.bench.http;

import org.jspecify.annotations.NullMarked;
