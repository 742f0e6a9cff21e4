/** Signed calls to CDS services, and the key that signs them. */
@NullMarked
package org.footbridge.launcher.cdsclient.wire;

import org.jspecify.annotations.NullMarked;
