/**
 * Recordings of calls on purpose, off unless a folder is named: whole calls as files, for ./footbridge replay.
 *
 * @see CallRecorder
 */
@NullMarked
package org.footbridge.hook.recording;

import org.jspecify.annotations.NullMarked;
