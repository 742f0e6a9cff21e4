/**
 * CDS Hooks endpoints: discovery, one class for each hook (now patient-view), and feedback.
 *
 * @see PatientViewService
 */
@NullMarked
package org.footbridge.hook;

import org.jspecify.annotations.NullMarked;
