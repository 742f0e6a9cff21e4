/**
 * Referral pathway rules: derive from referrals, care teams and roles whether a link worker can be reached.
 *
 * @see PathwayRules
 */
@NullMarked
package org.footbridge.pathway;

import org.jspecify.annotations.NullMarked;
