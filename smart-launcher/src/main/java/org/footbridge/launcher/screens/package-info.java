/**
 * Screens of the practice record: the patient list, one patient's record with its cards and apps, and consent.
 *
 * @see RecordController
 */
@NullMarked
package org.footbridge.launcher.screens;

import org.jspecify.annotations.NullMarked;
