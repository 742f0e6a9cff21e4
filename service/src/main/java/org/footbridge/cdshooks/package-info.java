/** CDS Hooks 2.0.1 as records, named as HL7 names them; nothing of ours. */
@NullMarked
package org.footbridge.cdshooks;

import org.jspecify.annotations.NullMarked;
