/**
 * Facts about one patient on one day: observations, the referral pathway, and what could not be read.
 *
 * @see PatientFacts
 */
@NullMarked
package org.footbridge.facts;

import org.jspecify.annotations.NullMarked;
