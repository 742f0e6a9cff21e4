/** The referral pathway: programmer rules that derive observations from referrals, care teams and contacts. */
@NullMarked
package org.footbridge.pathway;

import org.jspecify.annotations.NullMarked;
