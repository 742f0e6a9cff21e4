/**
 * Preferences: what a patient is asked would suit them, as a form of four questions and as a part of the advice page.
 *
 * @see PreferencesController
 */
@NullMarked
package org.footbridge.page.preference;

import org.jspecify.annotations.NullMarked;
