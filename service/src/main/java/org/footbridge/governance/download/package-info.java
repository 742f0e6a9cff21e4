/**
 * Downloads for buyers and regulators: what is live as FHIR resources, and the draft of its clinical safety case.
 *
 * @see DownloadController
 */
@NullMarked
package org.footbridge.governance.download;

import org.jspecify.annotations.NullMarked;
