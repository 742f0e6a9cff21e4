/**
 * The referral pathway: its vocabulary terms, what the pathway rules observe of it, and each referral as a journey.
 *
 * @see PathwayTerms
 */
@NullMarked
package org.footbridge.pathway;

import org.jspecify.annotations.NullMarked;
