/**
 * Recorded calls: the service records them over HTTP, and the command line replays them.
 *
 * @see RecordAndReplayTest
 */
@NullMarked
package org.footbridge.recording;

import org.jspecify.annotations.NullMarked;
