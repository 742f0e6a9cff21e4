/**
 * Screens of the practice record: the patient list, one patient's record, and its cards.
 *
 * @see RecordController
 */
@NullMarked
package org.footbridge.launcher.screens;

import org.jspecify.annotations.NullMarked;
