/**
 * The record of one launch: reads it with the launch's token, and carries out what the clinician does on the page.
 *
 * @see LaunchedRecordReader
 */
@NullMarked
package org.footbridge.launch.record;

import org.jspecify.annotations.NullMarked;
