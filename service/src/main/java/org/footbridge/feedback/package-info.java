/** What was issued and what clinicians did with it, kept without the patient: the ledger. */
@NullMarked
package org.footbridge.feedback;

import org.jspecify.annotations.NullMarked;
