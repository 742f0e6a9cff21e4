/**
 * Clinical safety case in the manner of DCB0129, as a draft: the hazards, the rows and scenarios that guard against them, approvals,
 * and all that is missing.
 *
 * @see SafetyCase
 */
@NullMarked
package org.footbridge.safetycase;

import org.jspecify.annotations.NullMarked;
