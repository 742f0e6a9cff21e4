/**
 * Consultation: from a patient's record to cards, the same for the CDS Hooks service and the SMART page.
 *
 * @see Consultation
 */
@NullMarked
package org.footbridge.consultation;

import org.jspecify.annotations.NullMarked;
