/** Consultation: from a patient's record to cards, for the CDS Hooks service and the SMART page alike. */
@NullMarked
package org.footbridge.consultation;

import org.jspecify.annotations.NullMarked;
