/** CDS Hooks endpoints: discovery, the patient-view service and feedback. */
@NullMarked
package org.footbridge.hook;

import org.jspecify.annotations.NullMarked;
