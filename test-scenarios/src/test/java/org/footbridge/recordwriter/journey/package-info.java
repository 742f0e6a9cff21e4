/**
 * Writers of what happens to a referral: Task, Communication, Encounter, Appointment and Consent resources, in each form the chart reads.
 *
 * @see JourneyWriter
 */
@NullMarked
package org.footbridge.recordwriter.journey;

import org.jspecify.annotations.NullMarked;
