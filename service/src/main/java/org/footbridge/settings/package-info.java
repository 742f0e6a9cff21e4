/**
 * Settings: the limits of what can be set, and the words for a setting that cannot work.
 *
 * @see Limits
 */
@NullMarked
package org.footbridge.settings;

import org.jspecify.annotations.NullMarked;
